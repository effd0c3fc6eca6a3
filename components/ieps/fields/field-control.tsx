'use client';

import { useTranslations } from 'next-intl';
import { useId, useState, type ChangeEvent } from 'react';
import { DateField } from '@/components/ui/date-field';
import { NumberField } from '@/components/ui/number-field';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { FieldDescriptor } from '@/lib/ieps/field-descriptor';
import { ListControl } from './list-control';
import { SuggestedLines, SuggestedText } from './suggested-text';

type Props = Readonly<{
  group: string;
  label: string;
  hint: string | undefined;
  descriptor: FieldDescriptor;
  value: unknown;
  isEditable: boolean;
  onChange: (value: unknown) => void;
}>;

const words = (value: unknown) => (typeof value === 'string' ? value : '');

/** One question of a form, with the control its descriptor names. */
export function FieldControl({ group, label, hint, descriptor, value, isEditable, onChange }: Props) {
  const t = useTranslations('ieps');
  const name = useId();
  const common = { name, label, hint, disabled: !isEditable };
  switch (descriptor.control) {
    case 'text': {
      const line = {
        ...common,
        value: words(value),
        maxLength: 300,
        onChange: (event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value),
      };
      const { suggestions } = descriptor;
      return suggestions ? <SuggestedText {...line} list={suggestions} /> : <TextField {...line} />;
    }
    case 'long_text':
      return (
        <TextArea
          {...common}
          value={words(value)}
          maxLength={10_000}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'number':
      return <NumberControl {...common} value={value} onChange={onChange} />;
    case 'date':
      return <DateField {...common} value={words(value)} onDateChange={(date) => onChange(date || null)} />;
    case 'yes_no':
      return (
        <RadioGroup
          {...common}
          isInline
          value={words(value)}
          options={['yes', 'no'].map((choice) => ({
            value: choice,
            label: t(`choices.${choice}`),
            isDisabled: !isEditable,
          }))}
          onValueChange={onChange}
        />
      );
    case 'choice':
    case 'area':
      return (
        <Select
          {...common}
          value={words(value)}
          placeholder={t('choices.none_chosen')}
          options={(descriptor.choices ?? []).map((choice) => ({
            value: choice,
            label: t(descriptor.control === 'area' ? `areas.${choice}` : `choices.${choice}`),
          }))}
          onValueChange={(choice) => onChange(choice || null)}
        />
      );
    case 'lines':
      return (
        <SuggestedLines
          {...common}
          hint={[hint, t('fields.one_a_line')].filter(Boolean).join(' · ')}
          list={descriptor.suggestions ?? 'test_accommodations'}
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
        />
      );
    case 'list':
      return (
        <ListControl
          group={group}
          label={label}
          hint={hint}
          descriptor={descriptor}
          value={value}
          isEditable={isEditable}
          onChange={onChange}
        />
      );
    default:
      return descriptor.control satisfies never;
  }
}

type NumberProps = Readonly<{
  name: string;
  label: string;
  hint: string | undefined;
  disabled: boolean;
  value: unknown;
  onChange: (value: number | null) => void;
}>;

/** Keeps what is being typed ("4." on the way to "4.5") and hands on numbers. */
function NumberControl({ value, onChange, ...field }: NumberProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (typeof value === 'number' ? String(value) : '');
  return (
    <NumberField
      {...field}
      allowsDecimals
      value={shown}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        const words = event.target.value;
        setTyped(words);
        const number = Number(words.replace(',', '.'));
        if (words.trim() === '') onChange(null);
        else if (Number.isFinite(number)) onChange(number);
      }}
    />
  );
}
