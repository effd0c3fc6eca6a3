'use client';

import type { ComponentProps } from 'react';
import { cx } from './cx';
import { controlStyle, FieldFrame, useField, type FieldProps } from './field';

type TextAreaProps = FieldProps &
  Omit<ComponentProps<'textarea'>, keyof FieldProps | 'id'> &
  Readonly<{ controlClassName?: string }>;

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({
  name,
  label,
  hint,
  error,
  isLabelHidden,
  className,
  controlClassName,
  ...area
}: TextAreaProps) {
  const field = { name, label, hint, error, isLabelHidden, className };
  const { id, control, error: shownError } = useField(field);
  return (
    <FieldFrame
      {...field}
      id={id}
      shownError={shownError}
      isRequired={isLabelHidden ? undefined : (area.required ?? false)}
    >
      <textarea
        rows={4}
        {...area}
        {...control}
        name={name}
        className={cx(controlStyle, 'field-sizing-content min-h-24 py-2', controlClassName)}
      />
    </FieldFrame>
  );
}
