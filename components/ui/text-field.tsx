'use client';

import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { controlStyle, FieldFrame, useField, type FieldProps } from './field';

type TextFieldProps = FieldProps &
  Omit<ComponentProps<'input'>, keyof FieldProps | 'id'> &
  Readonly<{ suffix?: ReactNode; controlClassName?: string }>;

/** One line of text. A native input: it works before hydration; every input attribute can be given. */
export function TextField({
  name,
  label,
  hint,
  error,
  isLabelHidden,
  className,
  suffix,
  controlClassName,
  ...input
}: TextFieldProps) {
  const field = { name, label, hint, error, isLabelHidden, className };
  const { id, control, error: shownError } = useField(field);
  return (
    <FieldFrame
      {...field}
      id={id}
      shownError={shownError}
      isRequired={isLabelHidden ? undefined : (input.required ?? false)}
    >
      <div className="flex items-center gap-2">
        <input
          type="text"
          {...input}
          {...control}
          name={name}
          className={cx(controlStyle, 'min-h-control', controlClassName)}
        />
        {suffix ? <span className="shrink-0 text-sm text-ink-soft">{suffix}</span> : null}
      </div>
    </FieldFrame>
  );
}
