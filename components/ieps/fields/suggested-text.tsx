'use client';

import { useTranslations } from 'next-intl';
import { useId, type ComponentProps } from 'react';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { SuggestionList } from '@/lib/ieps/field-descriptor';
import { suggestionsFor } from '@/lib/ieps/option-lists';
import { usePlanFacts } from './plan-facts';

type SuggestedTextProps = ComponentProps<typeof TextField> & Readonly<{ list: SuggestionList }>;

/** One line of text with words to choose from: the browser's own list, so anything else can be typed. */
export function SuggestedText({ list, ...field }: SuggestedTextProps) {
  const id = useId();
  const { suggestions } = usePlanFacts();
  return (
    <>
      <TextField {...field} list={id} autoComplete="off" />
      <datalist id={id}>
        {suggestionsFor(list, suggestions).map((words) => (
          <option key={words} value={words}>
            {words}
          </option>
        ))}
      </datalist>
    </>
  );
}

type SuggestedLinesProps = Readonly<{
  name: string;
  label: string;
  hint: string;
  list: SuggestionList;
  value: readonly string[];
  disabled: boolean;
  onChange: (lines: string[]) => void;
}>;

/** One a line, typed or added from a list. */
export function SuggestedLines({ list, value, disabled, onChange, ...field }: SuggestedLinesProps) {
  const t = useTranslations('ieps.fields');
  const { suggestions } = usePlanFacts();
  const open = suggestionsFor(list, suggestions).filter((words) => !value.includes(words));
  return (
    <div className="grid gap-2">
      <TextArea
        {...field}
        disabled={disabled}
        value={value.join('\n')}
        onChange={(event) => onChange(event.target.value === '' ? [] : event.target.value.split('\n'))}
      />
      {disabled ? null : (
        <Select
          label={t('add_from_list')}
          isLabelHidden
          placeholder={t('add_from_list')}
          value=""
          options={open.map((words) => ({ value: words, label: words }))}
          onValueChange={(words) => words && onChange([...value.filter((line) => line.trim()), words])}
        />
      )}
    </div>
  );
}
