/** A tree of ICU messages by key. */
export type Messages = { readonly [key: string]: string | Messages };

/** The namespaces every page has; the shells add the rest for the pages they hold. */
export const baseNamespaces = ['common', 'layout', 'errors', 'auth'] as const;

/** What the client components of the staff pages say; the editor, which says much more, sends all. */
export const staffNamespaces = [
  'admin',
  'clocks.admin',
  'documents',
  'evidence',
  'students',
  'ieps.areas',
  'ieps.grade',
  'ieps.kinds',
  'ieps.sections',
  'ieps.status',
] as const;

/** The messages of some namespaces; `ieps.areas` is one branch of a namespace. */
export function pickMessages(messages: Messages, names: Iterable<string>): Messages {
  const picked: Record<string, Messages[string]> = {};
  for (const name of names) {
    const [namespace = '', branch] = name.split('.');
    const whole = messages[namespace];
    if (whole === undefined) continue;
    if (branch === undefined || typeof whole === 'string') picked[namespace] = whole;
    else {
      const before = picked[namespace];
      const kept = typeof before === 'object' ? before : {};
      const message = whole[branch];
      if (message !== undefined) picked[namespace] = { ...kept, [branch]: message };
    }
  }
  return picked;
}
