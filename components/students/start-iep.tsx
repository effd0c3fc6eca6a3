'use client';

import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { formatDateRange } from '@/lib/format/dates';
import { startIepAction } from '@/lib/ieps/actions';
import type { IepListRow } from '@/lib/ieps/queries';

/** An amendment starts from the plan it amends. */
export type StartedKind = 'initial' | 'annual' | 'reevaluation';

const kinds: readonly StartedKind[] = ['initial', 'annual', 'reevaluation'];

type Props = Readonly<{
  studentId: string;
  likely: StartedKind;
  /** Plans whose content the new one may start from, newest first. */
  earlier: readonly IepListRow[];
}>;

/** Starts a plan, empty or from an earlier one, and goes to it. */
export function StartIep({ studentId, likely, earlier }: Props) {
  const t = useTranslations('students.ieps');
  const ieps = useTranslations('ieps.kinds');
  const carry = useTranslations('life.carry');
  const locale = useLocale();
  const nameOf = ({ kind, startsOn, endsOn }: IepListRow) => {
    const dates = startsOn && endsOn ? formatDateRange(startsOn, endsOn, locale) : '';
    return carry('from', { kind: ieps(kind), dates });
  };
  return (
    <ActionForm action={startIepAction} aria-label={t('startTitle')}>
      <input type="hidden" name="studentId" value={studentId} />
      <RadioGroup
        name="kind"
        label={t('kind')}
        defaultValue={likely}
        options={kinds.map((kind) => ({ value: kind, label: ieps(kind), hint: t(`kindHints.${kind}`) }))}
      />
      {earlier.length > 0 && (
        <Select
          name="carryFrom"
          label={carry('label')}
          hint={carry('hint')}
          defaultValue=""
          options={[
            { value: '', label: carry('empty') },
            ...earlier.map((row) => ({ value: row.id, label: nameOf(row) })),
          ]}
        />
      )}
      <SubmitButton>{t('start')}</SubmitButton>
    </ActionForm>
  );
}
