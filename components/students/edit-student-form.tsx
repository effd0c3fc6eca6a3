'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { LinkButton } from '@/components/ui/link-button';
import { updateStudentAction } from '@/lib/students/actions';
import type { StudentForChange } from '@/lib/students/change-queries';
import { StudentFields, type StudentChoices } from './student-fields';

type EditStudentFormProps = StudentChoices & Readonly<{ student: StudentForChange }>;

/** Corrects a student's facts; the action goes back to the student's page. */
export function EditStudentForm({ student, ...choices }: EditStudentFormProps) {
  const t = useTranslations('students.edit');
  return (
    <ActionForm action={updateStudentAction} className="grid max-w-3xl gap-8" aria-label={t('title')}>
      <input type="hidden" name="studentId" value={student.id} />
      <input type="hidden" name="revision" value={student.revision} />
      <StudentFields {...choices} student={student} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t('submit')}</SubmitButton>
        <LinkButton href={`/students/${student.id}`} tone="quiet">
          {t('cancel')}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
