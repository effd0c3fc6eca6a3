'use client';

import { createContext, useContext, useEffect } from 'react';

export type FieldErrors = Readonly<Record<string, readonly string[]>>;

export type FormContextValue = Readonly<{
  fieldErrors: FieldErrors;
  /** Keeps the label of each field by its name, for the error summary. */
  labels: Map<string, string>;
}>;

export const FormContext = createContext<FormContextValue | null>(null);

/** The first message for a field of the surrounding form, and registers its label for the error summary. */
export function useFormField(name: string | undefined, label: string): string | undefined {
  const form = useContext(FormContext);
  const labels = form?.labels;
  useEffect(() => {
    if (!labels || !name) return undefined;
    labels.set(name, label);
    return () => {
      labels.delete(name);
    };
  }, [labels, name, label]);
  return name ? form?.fieldErrors[name]?.[0] : undefined;
}
