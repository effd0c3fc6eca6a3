'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { DateField } from '@/components/ui/date-field';
import { DialogActions } from '@/components/ui/dialog';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast-queue';
import { takeStepAction } from '@/lib/ieps/life-actions';
import type { LifeForStaff } from '@/lib/ieps/life-queries';
import type { AskedStep } from '@/lib/ieps/life-step-names';

type Props = Readonly<{
  life: LifeForStaff;
  step: AskedStep;
  today: string;
  onBack: () => void;
  onTaken: () => void;
}>;

/** One step: exactly what will happen, and what the step asks for. */
export function StepForm({ life, step, today, onBack, onTaken }: Props) {
  const t = useTranslations('life');
  const router = useRouter();
  const name = t(`steps.${step}.name`);
  const replaced = step === 'activate' ? life.replaces.length : 0;
  return (
    <ActionForm
      action={takeStepAction}
      className="grid gap-4"
      onSuccess={() => {
        onTaken();
        showToast(t('taken', { step: name }));
        router.refresh();
      }}
    >
      <input type="hidden" name="iepId" value={life.iepId} />
      <input type="hidden" name="revision" value={life.revision} />
      <input type="hidden" name="step" value={step} />
      <Callout title={t('what_happens')}>
        {t(`steps.${step}.effect`)} {replaced > 0 ? t('replaces', { count: replaced }) : null}
      </Callout>
      {step === 'sign' ? (
        <Decision knowsExceptions={life.knowsExceptions} today={today} />
      ) : (
        <TextArea name="reason" label={t('reason')} required={step === 'reopen'} />
      )}
      <DialogActions>
        <Button onPress={onBack}>{t('back')}</Button>
        <SubmitButton>{name}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}

function Decision({ knowsExceptions, today }: Readonly<{ knowsExceptions: boolean; today: string }>) {
  const t = useTranslations('life');
  const [consent, setConsent] = useState('');
  const outcomes = (['whole', 'with_exceptions', 'declined'] as const).filter(
    (outcome) => outcome !== 'with_exceptions' || knowsExceptions,
  );
  return (
    <>
      <RadioGroup
        name="consent"
        label={t('outcome')}
        options={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        onValueChange={setConsent}
      />
      <TextField name="signer" label={t('signer')} autoComplete="off" />
      <DateField name="signedOn" label={t('signed_on')} defaultValue={today} max={today} />
      <TextArea
        name="reason"
        label={consent === 'with_exceptions' ? t('reason_exceptions') : t('reason')}
        required={consent === 'with_exceptions'}
      />
    </>
  );
}
