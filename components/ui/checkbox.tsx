'use client';

import { Check } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from './cx';
import { FieldErrorText, Hint, useField, type FieldProps } from './field';

type CheckboxProps = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'id' | 'type'>;

/** Yes or no, sent with the form as `value` (default "on"). The whole line can be pressed. */
export function Checkbox({ name, label, hint, error, isLabelHidden, className, ...input }: CheckboxProps) {
  const { id, control, error: shownError } = useField({ name, label, hint, error });
  return (
    <div id={name ? `field-${name}` : undefined} className={cx('grid gap-1', className)}>
      <label htmlFor={id} className="flex min-h-8 items-start gap-2.5 py-1">
        <span className="relative mt-px grid size-5.5 shrink-0 place-items-center">
          <input
            {...input}
            {...control}
            type="checkbox"
            name={name}
            className="peer size-5.5 appearance-none rounded-sm border border-edge bg-surface transition-colors checked:border-accent checked:bg-accent hover:border-accent disabled:border-line disabled:bg-sunken aria-invalid:border-2 aria-invalid:border-late forced-colors:appearance-auto"
          />
          <Check
            aria-hidden
            size={16}
            strokeWidth={3}
            className="pointer-events-none absolute text-on-accent opacity-0 peer-checked:opacity-100 forced-colors:hidden"
          />
        </span>
        <span className={cx('text-base', isLabelHidden && 'sr-only')}>{label}</span>
      </label>
      <div className="ps-8 empty:hidden">
        <Hint id={id}>{hint}</Hint>
        <FieldErrorText id={id}>{shownError}</FieldErrorText>
      </div>
    </div>
  );
}
