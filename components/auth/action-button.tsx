'use client';

import type { ReactNode } from 'react';
import { SubmitButton } from '@/components/forms/submit-button';
import type { ButtonProps } from '@/components/ui/button';
import type { ActionResult } from '@/lib/result';
import { NativeForm } from './native-form';

type ActionButtonProps<T> = Readonly<{
  action: (previous: ActionResult<T> | null, form: FormData) => Promise<ActionResult<T>>;
  /** What the action is told, by field. */
  fields?: Readonly<Record<string, string>>;
  tone?: ButtonProps['tone'];
  size?: ButtonProps['size'];
  className?: string;
  /** Names the button when its words alone do not say whom it is about. */
  label?: string;
  children: ReactNode;
}>;

/** One action behind one button; works without scripts too. */
export function ActionButton<T>({
  action,
  fields = {},
  tone = 'secondary',
  size,
  className,
  label,
  children,
}: ActionButtonProps<T>) {
  return (
    <NativeForm action={action} className="grid gap-2">
      {() => (
        <>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton tone={tone} size={size} className={className} aria-label={label}>
            {children}
          </SubmitButton>
        </>
      )}
    </NativeForm>
  );
}
