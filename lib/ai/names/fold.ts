/** Characters a file format leaves inside words: soft hyphens, zero-width joiners and spaces. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** A word as names are compared: no case, no diacritics, no invisible characters ("JOSÉ" is "jose"). */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(invisible, '')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .replaceAll('æ', 'ae');
}

export type Word = {
  start: number;
  end: number;
  raw: string;
  folded: string;
  /** Begins with a letter that may belong to an escape; the same word without it follows. */
  mayBeEscape: boolean;
};

const word = /[\p{L}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]+/gu;
/** In JSON text the n of a line break touches the word after it. */
const escapedStart = /^[nrtbf](?=\p{L})/u;

/** The words of a text with their places. Apostrophes, hyphens and digits end a word. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(word)) {
    const [raw] = match;
    const start = match.index;
    const isEscaped = text[start - 1] === '\\' && escapedStart.test(raw);
    for (const from of isEscaped ? [0, 1] : [0]) {
      const part = raw.slice(from);
      const folded = fold(part);
      if (folded !== '')
        words.push({
          start: start + from,
          end: start + raw.length,
          raw: part,
          folded,
          mayBeEscape: isEscaped && from === 0,
        });
    }
  }
  return words;
}
