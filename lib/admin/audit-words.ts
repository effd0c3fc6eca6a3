/** A recorded payload (ids, codes, counts) as one line: "kind: guardian, everywhere: true". */
export function auditWords(payload: unknown): string {
  if (typeof payload !== 'object' || payload === null) return '';
  return Object.entries(payload)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(' ') : String(value)}`)
    .join(', ');
}
