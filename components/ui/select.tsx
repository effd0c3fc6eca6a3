'use client';

import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from './cx';
import { controlStyle, FieldFrame, useField, type FieldProps } from './field';

export type SelectOption = Readonly<{ value: string; label: string; isDisabled?: boolean }>;

type SelectProps = FieldProps &
  Omit<ComponentProps<'select'>, keyof FieldProps | 'id' | 'children'> &
  Readonly<{
    options: readonly SelectOption[];
    /** The words of the empty choice; without it the first option is chosen. */
    placeholder?: string;
    onValueChange?: (value: string) => void;
  }>;

/** One of a few. A native select: the phone's own wheel, type-ahead, works before hydration. */
export function Select({
  name,
  label,
  hint,
  error,
  isLabelHidden,
  className,
  options,
  placeholder,
  onValueChange,
  ...select
}: SelectProps) {
  const field = { name, label, hint, error, isLabelHidden, className };
  const { id, control, error: shownError } = useField(field);
  return (
    <FieldFrame
      {...field}
      id={id}
      shownError={shownError}
      isRequired={isLabelHidden || placeholder === undefined ? undefined : (select.required ?? false)}
    >
      <div className="relative">
        <select
          {...select}
          {...control}
          name={name}
          onChange={(event) => {
            select.onChange?.(event);
            onValueChange?.(event.target.value);
          }}
          className={cx(controlStyle, 'min-h-control appearance-none pe-9')}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.isDisabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          size={18}
          className="pointer-events-none absolute inset-y-0 end-2.5 my-auto text-ink-soft"
        />
      </div>
    </FieldFrame>
  );
}
