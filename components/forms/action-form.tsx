'use client';

import { useActionState, useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ActionResult } from '@/lib/result';
import { ErrorSummary } from './error-summary';
import { FormContext, type FieldErrors } from './form-context';

type FormAction<T> = (previous: ActionResult<T> | null, form: FormData) => Promise<ActionResult<T>>;

type ActionFormProps<T> = Readonly<{
  /** A server action made by `action()`: it takes the FormData last. */
  action: FormAction<T>;
  children: ReactNode;
  onSuccess?: (value: T) => void;
  /** Empties the fields after success; a failure always keeps what was typed. */
  shouldResetOnSuccess?: boolean;
  className?: string;
  'aria-label'?: string;
}>;

const noErrors: FieldErrors = {};

/**
 * A form over a server action. Works before hydration; afterwards keeps what was typed on failure, shows an
 * error summary that takes focus, and hands each field its message by name.
 */
export function ActionForm<T>({
  action,
  children,
  onSuccess,
  shouldResetOnSuccess,
  className,
  ...rest
}: ActionFormProps<T>) {
  const form = useRef<HTMLFormElement>(null);
  const [labels] = useState(() => new Map<string, string>());
  // The action itself, not a function around it: only so does the form post without scripts.
  const [result, submit] = useActionState<ActionResult<T> | null, FormData>(action, null);
  const succeed = useEffectEvent((value: T) => onSuccess?.(value));
  useEffect(() => {
    if (result?.ok) succeed(result.value);
  }, [result]);
  const fieldErrors = (result && !result.ok && result.fieldErrors) || noErrors;
  const context = useMemo(() => ({ fieldErrors, labels }), [fieldErrors, labels]);
  return (
    <FormContext value={context}>
      <form
        ref={form}
        action={submit}
        noValidate
        // React empties a form after its action; that would lose what was typed when the action refused it.
        onReset={(event) => {
          if (!(result?.ok && shouldResetOnSuccess)) event.preventDefault();
        }}
        className={className ?? 'grid gap-4'}
        {...rest}
      >
        {result && !result.ok ? <ErrorSummary result={result} form={form} /> : null}
        {children}
      </form>
    </FormContext>
  );
}
