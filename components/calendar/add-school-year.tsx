'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { DateField } from '@/components/ui/date-field';
import { showToast } from '@/components/ui/toast-queue';
import { addSchoolYearAction } from '@/lib/clocks/actions';

/** Records a school year by its first and last day. */
export function AddSchoolYear() {
  const t = useTranslations('clocks.admin');
  // The date fields hold what they say in words; a form that was emptied starts with new ones.
  const [round, setRound] = useState(0);
  return (
    <ActionForm
      action={addSchoolYearAction}
      shouldResetOnSuccess
      aria-label={t('addYear')}
      className="grid max-w-2xl gap-4 sm:grid-cols-2"
      onSuccess={() => {
        showToast(t('yearAdded'));
        setRound(round + 1);
      }}
    >
      <DateField key={`first ${round}`} name="startsOn" label={t('startsOn')} required />
      <DateField key={`last ${round}`} name="endsOn" label={t('endsOn')} required />
      <div className="sm:col-span-2">
        <SubmitButton>{t('addYear')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
