/* eslint-disable no-control-regex -- removing control characters is the purpose here */

/**
 * Text as it is stored and cited: one kind of line break, no control characters (PostgreSQL refuses NUL),
 * no lone surrogates, composed accents, no trailing blanks, at most one blank line in a row.
 * Cleaning twice changes nothing, so offsets made on cleaned text stay right.
 */
export function cleanText(raw: string): string {
  return raw
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/\t/g, ' | ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\ufeff\ufffe\uffff\u200b\u2060]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?(?:\| ?){2,}/g, ' | ')
    .replace(/^[ |]+|[ |]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/** Letters and digits in any script; tells a page with words from one with rules and dots. */
export function readableLength(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
