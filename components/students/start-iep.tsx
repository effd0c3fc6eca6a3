'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { RadioGroup } from '@/components/ui/radio-group';
import { startIepAction } from '@/lib/ieps/actions';

export type IepKind = 'initial' | 'annual' | 'reevaluation' | 'amendment';

const kinds: readonly IepKind[] = ['initial', 'annual', 'reevaluation', 'amendment'];

/** Starts a plan and goes to it. */
export function StartIep({ studentId, likely }: Readonly<{ studentId: string; likely: IepKind }>) {
  const t = useTranslations('students.ieps');
  const ieps = useTranslations('ieps.kinds');
  return (
    <ActionForm action={startIepAction} aria-label={t('startTitle')}>
      <input type="hidden" name="studentId" value={studentId} />
      <RadioGroup
        name="kind"
        label={t('kind')}
        defaultValue={likely}
        options={kinds.map((kind) => ({ value: kind, label: ieps(kind), hint: t(`kindHints.${kind}`) }))}
      />
      <SubmitButton>{t('start')}</SubmitButton>
    </ActionForm>
  );
}
