'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { LinkButton } from '@/components/ui/link-button';
import { addStudentAction } from '@/lib/students/actions';
import { StudentFields, type StudentChoices } from './student-fields';

/** Adds a student; the action goes to the new student's page. */
export function AddStudentForm(choices: StudentChoices) {
  const t = useTranslations('students.new');
  return (
    <ActionForm action={addStudentAction} className="grid max-w-3xl gap-8" aria-label={t('title')}>
      <StudentFields {...choices} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t('submit')}</SubmitButton>
        <LinkButton href="/caseload" tone="quiet">
          {t('cancel')}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
