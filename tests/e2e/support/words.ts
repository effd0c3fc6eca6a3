/** Text on one line, for comparing words over line breaks. */
export function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
