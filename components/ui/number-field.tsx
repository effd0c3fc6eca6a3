'use client';

import type { ComponentProps } from 'react';
import { TextField } from './text-field';

type NumberFieldProps = Omit<ComponentProps<typeof TextField>, 'type' | 'inputMode'> &
  Readonly<{ allowsDecimals?: boolean }>;

/**
 * A number, typed as text with a number pad on phones: no spinner, and a turn of the wheel changes nothing.
 * The unit goes in `suffix`. The server parses the text.
 */
export function NumberField({ allowsDecimals = false, ...props }: NumberFieldProps) {
  return (
    <TextField
      autoComplete="off"
      {...props}
      inputMode={allowsDecimals ? 'decimal' : 'numeric'}
      controlClassName="tabular max-w-32"
    />
  );
}
