'use client';

import { useActionState, useMemo, useRef, useState, type ReactNode } from 'react';
import { ErrorSummary, type FailedResult } from '@/components/forms/error-summary';
import { FormContext, type FieldErrors } from '@/components/forms/form-context';
import type { ActionResult } from '@/lib/result';

type NativeFormProps<T> = Readonly<{
  /** A server action made by `action()`, handed on as it is, so that the form also works without scripts. */
  action: (previous: ActionResult<T> | null, form: FormData) => Promise<ActionResult<T>>;
  /** The fields; told about the last result to bring back what was typed when the page was rendered anew. */
  children: (result: ActionResult<T> | null) => ReactNode;
  className?: string;
  'aria-label'?: string;
}>;

const noErrors: FieldErrors = {};

/** A form that works with scripts, before them and without them. */
export function NativeForm<T>({ action, children, className, ...rest }: NativeFormProps<T>) {
  const form = useRef<HTMLFormElement>(null);
  const [labels] = useState(() => new Map<string, string>());
  const [result, submit] = useActionState<ActionResult<T> | null, FormData>(action, null);
  const failed: FailedResult | null = result && !result.ok ? result : null;
  const fieldErrors = failed?.fieldErrors ?? noErrors;
  const context = useMemo(() => ({ fieldErrors, labels }), [fieldErrors, labels]);
  return (
    <FormContext value={context}>
      <form
        ref={form}
        action={submit}
        noValidate
        // React empties a form after its action; that would lose what was typed when the action refused it.
        onReset={(event) => failed && event.preventDefault()}
        className={className ?? 'grid gap-4'}
        {...rest}
      >
        {failed ? <ErrorSummary result={failed} form={form} /> : null}
        {children(result)}
      </form>
    </FormContext>
  );
}
