'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { DateField } from '@/components/ui/date-field';
import { Disclosure } from '@/components/ui/disclosure';
import { NumberField } from '@/components/ui/number-field';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast-queue';
import { recordProgressAction, voidProgressAction } from '@/lib/progress/actions';

type Props = Readonly<{ goalId: string; unit: string; today: string }>;

/** One number and one tap; another date and a note are folded away. */
export function RecordForm({ goalId, unit, today }: Props) {
  const t = useTranslations('progress');
  const common = useTranslations('common');
  const errors = useTranslations('errors');
  const takeBack = async (progressId: string) => {
    const result = await voidProgressAction({ progressId }).catch(() => null);
    if (result?.ok) showToast(t('unrecorded'));
    else showToast(errors('unavailable'), { tone: 'problem' });
  };
  return (
    <ActionForm
      action={recordProgressAction}
      shouldResetOnSuccess
      onSuccess={({ progressId }) =>
        showToast(t('recorded'), {
          action: { label: common('undo'), onPress: () => void takeBack(progressId) },
        })
      }
      className="grid max-w-xl gap-2"
    >
      <input type="hidden" name="goalId" value={goalId} />
      <div className="flex flex-wrap items-end gap-3">
        <NumberField
          name="value"
          label={t('value')}
          suffix={unit}
          allowsDecimals
          required
          className="min-w-0 flex-1"
        />
        <SubmitButton>{t('record')}</SubmitButton>
      </div>
      <Disclosure summary={t('more')}>
        <div className="grid gap-3 sm:grid-cols-2">
          <DateField name="on" label={t('on')} defaultValue={today} max={today} required />
          <TextField name="note" label={t('note')} maxLength={500} />
        </div>
      </Disclosure>
    </ActionForm>
  );
}
