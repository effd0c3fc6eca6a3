'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';
import { useFormField } from '@/components/forms/form-context';
import { useErrorText } from '@/components/forms/use-error-text';
import { cx } from './cx';

/** What every field has. `error` wins over the message of the surrounding form. */
export type FieldProps = Readonly<{
  name?: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  /** Only for fields whose meaning is plain from what stands beside them, such as a search box. */
  isLabelHidden?: boolean;
  className?: string;
}>;

export type ControlIds = Readonly<{
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}>;

/** Ids that tie label, hint and error to a control, and the error to show. */
export function useField({ name, label, hint, error }: FieldProps) {
  const id = useId();
  const formError = useFormField(name, label);
  const translate = useErrorText();
  const shown = error ?? formError;
  const describedBy = [hint ? `${id}-hint` : '', shown ? `${id}-error` : ''].filter(Boolean).join(' ');
  const control: ControlIds = {
    id,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': shown ? true : undefined,
  };
  return { id, control, error: shown ? translate(shown) : undefined };
}

type FrameProps = FieldProps &
  Readonly<{ id: string; shownError: string | undefined; isRequired?: boolean; children: ReactNode }>;

/** Label above, hint under it, then the control, then the error. */
export function FieldFrame({ id, shownError, isRequired, children, ...field }: FrameProps) {
  return (
    <div
      id={field.name ? `field-${field.name}` : undefined}
      className={cx('grid content-start gap-1', field.className)}
    >
      <label htmlFor={id} className={field.isLabelHidden ? 'sr-only' : 'text-sm font-semibold'}>
        {field.label}
        {isRequired === false ? <OptionalMark /> : null}
      </label>
      <Hint id={id}>{field.hint}</Hint>
      {children}
      <FieldErrorText id={id}>{shownError}</FieldErrorText>
    </div>
  );
}

export function OptionalMark() {
  const t = useTranslations('common');
  return <span className="font-normal text-ink-soft"> {t('optional')}</span>;
}

export function Hint({ id, children }: Readonly<{ id: string; children: ReactNode }>) {
  if (!children) return null;
  return (
    <p id={`${id}-hint`} className="text-sm text-ink-soft">
      {children}
    </p>
  );
}

export function FieldErrorText({ id, children }: Readonly<{ id: string; children: ReactNode }>) {
  if (!children) return null;
  return (
    <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-semibold text-late">
      <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}

/** The look of a box one types or chooses in. */
export const controlStyle =
  'w-full min-w-0 rounded-md border border-edge bg-surface px-3 py-1.5 text-base text-ink transition-colors ' +
  'hover:border-ink-soft aria-invalid:border-2 aria-invalid:border-late disabled:border-line disabled:bg-sunken disabled:text-ink-soft ' +
  'focus-visible:outline-offset-0 read-only:not-[select]:bg-sunken';
