'use client';

import { useTranslations } from 'next-intl';
import { use, useEffect, useRef, type RefObject } from 'react';
import type { ActionResult } from '@/lib/result';
import { FormContext } from './form-context';
import { useErrorText } from './use-error-text';

export type FailedResult = Extract<ActionResult<unknown>, { ok: false }>;

type ErrorSummaryProps = Readonly<{ result: FailedResult; form?: RefObject<HTMLFormElement | null> }>;

/** What went wrong with a form, at its top. Takes focus each time an action fails; each line leads to its field. */
export function ErrorSummary({ result, form }: ErrorSummaryProps) {
  const t = useTranslations('errors');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [result]);
  const errors = Object.entries(result.fieldErrors ?? {});
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      data-focus-ring
      className="grid gap-1.5 rounded-md border-s-4 border-late bg-late-soft px-4 py-3"
    >
      <p className="font-semibold text-late">
        {errors.length > 0 ? t('fieldsTitle', { count: errors.length }) : <Reason result={result} />}
      </p>
      {errors.length > 0 ? <FieldErrorList errors={errors} form={form} /> : null}
      <p className="text-sm text-ink-soft">{t('typedIsKept')}</p>
      {result.reference ? (
        <p className="text-sm text-ink-soft">
          {t('reference')} <code className="font-mono text-ink select-all">{result.reference}</code>
        </p>
      ) : null}
    </div>
  );
}

function Reason({ result }: Readonly<{ result: FailedResult }>) {
  const t = useTranslations('errors');
  if (result.reason && t.has(result.reason)) return t(result.reason);
  if (result.code === 'rate_limited')
    return t('rate_limited', { seconds: Math.ceil(result.retryAfterSeconds ?? 60) });
  return t(result.code);
}

type FieldErrorListProps = Readonly<{
  errors: readonly (readonly [string, readonly string[]])[];
  form: RefObject<HTMLFormElement | null> | undefined;
}>;

function FieldErrorList({ errors, form }: FieldErrorListProps) {
  const translate = useErrorText();
  const context = use(FormContext);
  return (
    <ul className="grid gap-0.5">
      {errors.map(([name, messages]) => (
        <li key={name}>
          <a
            href={`#field-${name}`}
            className="text-ink"
            onClick={(event) => focusField(event, name, form?.current)}
          >
            {context?.labels.has(name) ? `${context.labels.get(name)}: ` : ''}
            {translate(messages[0] ?? '')}
          </a>
        </li>
      ))}
    </ul>
  );
}

function focusField(event: React.MouseEvent, name: string, form: HTMLFormElement | null | undefined): void {
  const found = form?.elements.namedItem(name);
  const control = found instanceof RadioNodeList ? found[0] : found;
  const isHidden = control instanceof HTMLInputElement && control.type === 'hidden';
  const target = isHidden
    ? document.querySelector<HTMLElement>(`#field-${CSS.escape(name)} input:not([type=hidden])`)
    : control;
  if (!(target instanceof HTMLElement)) return;
  event.preventDefault();
  target.focus();
}
