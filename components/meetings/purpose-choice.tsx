'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldErrorText, useField } from '@/components/ui/field';
import { meetingPurposes } from '@/lib/record/team-roles';

type Purpose = (typeof meetingPurposes)[number];

/** What a meeting is for: one or several. */
export function PurposeChoice({ initial }: Readonly<{ initial: readonly Purpose[] }>) {
  const t = useTranslations('meetings');
  const [chosen, setChosen] = useState<readonly Purpose[]>(initial);
  const label = t('fields.purposes');
  const { id, error, control } = useField({ name: 'purposes', label });
  const toggle = (purpose: Purpose) =>
    setChosen((before) =>
      before.includes(purpose) ? before.filter((one) => one !== purpose) : [...before, purpose],
    );
  return (
    <fieldset id="field-purposes" aria-describedby={control['aria-describedby']}>
      <legend className="mb-1 text-sm font-semibold">{label}</legend>
      <input type="hidden" name="purposes" value={JSON.stringify(chosen)} />
      <div className="grid gap-x-6 sm:grid-cols-2">
        {meetingPurposes.map((purpose) => (
          <Checkbox
            key={purpose}
            label={t(`purposes.${purpose}`)}
            checked={chosen.includes(purpose)}
            onChange={() => toggle(purpose)}
          />
        ))}
      </div>
      <FieldErrorText id={id}>{error}</FieldErrorText>
    </fieldset>
  );
}
