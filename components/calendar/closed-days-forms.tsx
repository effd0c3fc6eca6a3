'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Checkbox } from '@/components/ui/checkbox';
import { DateField } from '@/components/ui/date-field';
import { Disclosure } from '@/components/ui/disclosure';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { addClosedRangeAction, pasteClosedDaysAction } from '@/lib/clocks/actions';
import { useSaved } from './use-saved';

/** One day or a range of days without school, or a list copied from the district's own calendar. */
export function ClosedDaysForms() {
  const t = useTranslations('clocks.admin');
  const saved = useSaved();
  // The date fields hold what they say in words; a form that was emptied starts with new ones.
  const [round, setRound] = useState(0);
  return (
    <div className="grid gap-4">
      <ActionForm
        action={addClosedRangeAction}
        shouldResetOnSuccess
        aria-label={t('add')}
        className="grid max-w-2xl gap-4 sm:grid-cols-2"
        onSuccess={({ undo }) => {
          saved(t('added'), undo);
          setRound(round + 1);
        }}
      >
        <DateField key={`from ${round}`} name="startsOn" label={t('from')} required />
        <DateField key={`to ${round}`} name="endsOn" label={t('to')} />
        <TextField name="name" label={t('name')} autoComplete="off" className="sm:col-span-2" />
        <Checkbox name="isHoliday" label={t('isHoliday')} />
        <div className="sm:col-span-2">
          <SubmitButton>{t('add')}</SubmitButton>
        </div>
      </ActionForm>
      <Disclosure summary={t('paste')}>
        <ActionForm
          action={pasteClosedDaysAction}
          shouldResetOnSuccess
          aria-label={t('paste')}
          className="grid max-w-2xl gap-4"
          onSuccess={({ undo }) => saved(t('added'), undo)}
        >
          <TextArea name="text" label={t('pasteText')} hint={t('pasteHint')} rows={6} required />
          <Checkbox name="isHoliday" label={t('isHoliday')} />
          <div>
            <SubmitButton>{t('pasteAdd')}</SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </div>
  );
}
