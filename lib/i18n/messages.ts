/** A tree of ICU messages by key. */
export type Messages = { readonly [key: string]: string | Messages };

/** The namespaces every page has; the shells add the rest for the pages they hold. */
export const baseNamespaces = ['common', 'layout', 'errors', 'auth'] as const;
