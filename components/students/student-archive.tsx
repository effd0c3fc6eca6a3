'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { archiveStudentAction, restoreStudentAction } from '@/lib/students/actions';

/** Takes the student off the lists; the page it goes to brings back. */
export function ArchiveStudent({ studentId }: Readonly<{ studentId: string }>) {
  const t = useTranslations('students.archive');
  return (
    <ActionForm action={archiveStudentAction} aria-label={t('title')}>
      <input type="hidden" name="studentId" value={studentId} />
      <SubmitButton tone="danger">{t('archive')}</SubmitButton>
    </ActionForm>
  );
}

/** Brings an archived student back and goes there. */
export function RestoreStudent({ studentId, name }: Readonly<{ studentId: string; name: string }>) {
  const t = useTranslations('students.archive');
  return (
    <ActionForm action={restoreStudentAction} aria-label={t('restoreNamed', { name })}>
      <input type="hidden" name="studentId" value={studentId} />
      <SubmitButton tone="secondary" size="sm" aria-label={t('restoreNamed', { name })}>
        {t('restore')}
      </SubmitButton>
    </ActionForm>
  );
}
