'use client';

import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Hint, useField, type FieldProps } from './field';

type SwitchProps = Omit<FieldProps, 'error' | 'isLabelHidden'> &
  Omit<ComponentProps<'input'>, keyof FieldProps | 'id' | 'type' | 'role'>;

/** On or off, acting at once. In a form that is sent later, use Checkbox. */
export function Switch({ name, label, hint, className, ...input }: SwitchProps) {
  const { id, control } = useField({ name, label, hint });
  return (
    <div className={cx('flex items-start gap-3 py-1', className)}>
      <span className="relative mt-px inline-flex h-6 w-10.5 shrink-0">
        <input
          {...input}
          {...control}
          type="checkbox"
          // The checkbox itself tells whether it is on.
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
          role="switch"
          name={name}
          className="peer h-6 w-10.5 cursor-pointer appearance-none rounded-full border border-edge bg-sunken transition-colors checked:border-accent checked:bg-accent disabled:border-line forced-colors:appearance-auto"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute start-1 top-1 size-4 rounded-full bg-edge transition-transform peer-checked:translate-x-4.5 peer-checked:bg-on-accent rtl:peer-checked:-translate-x-4.5 forced-colors:hidden"
        />
      </span>
      <div>
        <label htmlFor={id} className="text-base">
          {label}
        </label>
        <Hint id={id}>{hint}</Hint>
      </div>
    </div>
  );
}
