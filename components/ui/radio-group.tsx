'use client';

import type { ReactNode } from 'react';
import { cx } from './cx';
import { FieldErrorText, Hint, OptionalMark, useField, type FieldProps } from './field';

export type RadioOption = Readonly<{ value: string; label: string; hint?: ReactNode; isDisabled?: boolean }>;

type RadioGroupProps = FieldProps &
  Readonly<{
    name: string;
    options: readonly RadioOption[];
    defaultValue?: string;
    value?: string;
    required?: boolean;
    /** Side by side when there is room. */
    isInline?: boolean;
    onValueChange?: (value: string) => void;
  }>;

/** One of a few, all in sight. Arrow keys move, as the browser does it. */
export function RadioGroup({
  name,
  label,
  hint,
  error,
  isLabelHidden,
  className,
  options,
  defaultValue,
  value,
  required,
  isInline,
  onValueChange,
}: RadioGroupProps) {
  const { id, control, error: shownError } = useField({ name, label, hint, error });
  return (
    <fieldset
      id={`field-${name}`}
      aria-describedby={control['aria-describedby']}
      className={cx('grid gap-1', className)}
    >
      <legend className={isLabelHidden ? 'sr-only' : 'mb-1 text-sm font-semibold'}>
        {label}
        {required || isLabelHidden || (defaultValue ?? value) !== undefined ? null : <OptionalMark />}
      </legend>
      <Hint id={id}>{hint}</Hint>
      <div className={cx('flex gap-x-6', isInline ? 'flex-wrap' : 'flex-col')}>
        {options.map((option) => (
          <label key={option.value} className="flex min-h-8 items-start gap-2.5 py-1">
            <input
              type="radio"
              name={name}
              value={option.value}
              required={required}
              disabled={option.isDisabled}
              {...(value === undefined
                ? { defaultChecked: defaultValue === option.value }
                : { checked: value === option.value })}
              onChange={() => onValueChange?.(option.value)}
              className="mt-px size-5.5 shrink-0 appearance-none rounded-full border border-edge bg-surface transition-[border-width,border-color] checked:border-[7px] checked:border-accent hover:border-accent disabled:border-line disabled:bg-sunken forced-colors:appearance-auto"
            />
            <span className="text-base">
              {option.label}
              {option.hint ? <span className="block text-sm text-ink-soft">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      <FieldErrorText id={id}>{shownError}</FieldErrorText>
    </fieldset>
  );
}
