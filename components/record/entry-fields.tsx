'use client';

import { useTranslations } from 'next-intl';
import { DateField } from '@/components/ui/date-field';
import { NumberField } from '@/components/ui/number-field';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { EntryKind } from '@/lib/record/entries';
import type { EntryPart } from '@/lib/record/parts';

type EntryFieldsProps = Readonly<{ kind: EntryKind; parts: readonly EntryPart[] }>;

/** A field for each part of a kind of fact, in the words of the kind. */
export function EntryFields({ kind, parts }: EntryFieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {parts.map((part) => (
        <PartField key={`${kind}.${part.name}`} kind={kind} part={part} />
      ))}
    </div>
  );
}

/** The words of a part: those of its kind, else the common ones. */
function usePartLabel(): (kind: EntryKind, part: string) => string {
  const t = useTranslations('record.parts');
  return (kind, part) => (t.has(`${kind}.${part}`) ? t(`${kind}.${part}`) : t(`common.${part}`));
}

function PartField({ kind, part }: Readonly<{ kind: EntryKind; part: EntryPart }>) {
  const t = useTranslations('record');
  const labelOf = usePartLabel();
  const field = { name: `data.${part.name}`, label: labelOf(kind, part.name) };
  switch (part.type) {
    case 'day':
      return <DateField {...field} />;
    case 'count':
      return <NumberField {...field} />;
    case 'short':
      return <TextField {...field} maxLength={300} autoComplete="off" />;
    case 'text':
      return <TextArea {...field} rows={2} maxLength={10_000} className="sm:col-span-2" />;
    case 'yes_no':
      return (
        <RadioGroup
          {...field}
          isInline
          options={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
        />
      );
    case 'choice':
      return (
        <Select
          {...field}
          {...(part.initial === null
            ? { placeholder: t('add.notAnswered') }
            : { defaultValue: part.initial })}
          options={part.options.map((value) => ({ value, label: t(`choices.${value}`) }))}
        />
      );
  }
}
