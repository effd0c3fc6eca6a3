'use client';

import { useLocale } from 'next-intl';
import { useState, type ComponentProps } from 'react';
import { formatCalendarDate } from '@/lib/format/dates';
import { isCalendarDate } from '@/lib/format/calendar-date';
import { cx } from './cx';
import { controlStyle, FieldFrame, useField, type FieldProps } from './field';

type DateFieldProps = FieldProps &
  Omit<
    ComponentProps<'input'>,
    keyof FieldProps | 'id' | 'type' | 'value' | 'defaultValue' | 'min' | 'max' | 'onChange'
  > &
  Readonly<{
    /** 'YYYY-MM-DD' */
    defaultValue?: string;
    value?: string;
    min?: string;
    max?: string;
    /** Gives 'YYYY-MM-DD', or an empty string while incomplete. */
    onDateChange?: (date: string) => void;
  }>;

/**
 * A calendar date, sent as 'YYYY-MM-DD'. The browser's own date control (keyboard, phone wheel, calendar),
 * with the date said again in full under it, so that day and month cannot be confused.
 */
export function DateField({
  name,
  label,
  hint,
  error,
  isLabelHidden,
  className,
  defaultValue,
  value,
  onDateChange,
  ...input
}: DateFieldProps) {
  const field = { name, label, hint, error, isLabelHidden, className };
  const { id, control, error: shownError } = useField(field);
  const locale = useLocale();
  const [typed, setTyped] = useState(defaultValue ?? '');
  const shown = value ?? typed;
  return (
    <FieldFrame
      {...field}
      id={id}
      shownError={shownError}
      isRequired={isLabelHidden ? undefined : (input.required ?? false)}
    >
      <input
        {...input}
        {...control}
        type="date"
        name={name}
        {...(value === undefined ? { defaultValue } : { value })}
        onChange={(event) => {
          setTyped(event.target.value);
          onDateChange?.(event.target.value);
        }}
        className={cx(controlStyle, 'tabular min-h-control max-w-48')}
      />
      <output htmlFor={id} className="min-h-5 text-sm text-ink-soft">
        {isCalendarDate(shown) ? formatCalendarDate(shown, locale, 'full') : ''}
      </output>
    </FieldFrame>
  );
}
