import common from './common-passwords.json' with { type: 'json' };

/** Longer than this and a run of known pieces is a passphrase somebody made up. */
const maxDistinctWords = 2;

/** Pieces that add nothing: marks of ASCII, and one character again and again. */
const filler = /^(?:[ -/:-@[-`{-~]+|(.)\1+)$/u;
const year = /^\d{1,4}$/;
const digitForLetter: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const words = new Set(common.words.split(' '));
const phrases = new Set(common.phrases.split(' ').map(lettersOf));
const alphabets = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1234567890',
  '0123456789',
].map((row) => row + row);
const backwards = alphabets.map((row) => Array.from(row).toReversed().join(''));
const runs = [...alphabets, ...backwards];

/**
 * Whether a password is one that guessing programs try first (NIST SP 800-63B-4 section 3.1.1.2: commonly
 * used, expected or compromised values). Stands for some millions of passwords: a known phrase; at most two
 * different common or personal words, repeated and mixed with digits, marks and runs of the keyboard; and the
 * same with digits for letters. A passphrase of three or more words passes.
 */
export function isCommonPassword(password: string, personal: readonly string[] = []): boolean {
  const lower = password.normalize('NFKC').toLowerCase();
  const own = new Set(personal.flatMap(personalWords));
  return [lower, unmasked(lower)].some((text) => isKnown(text, own));
}

function isKnown(text: string, own: ReadonlySet<string>): boolean {
  const letters = lettersOf(text);
  if (phrases.has(letters)) return true;
  const marks = text.replaceAll(/[\p{L}\p{N}]/gu, '');
  if (marks.length > text.length / 2) return filler.test(text);
  return fewestWords(text, own) <= maxDistinctWords;
}

/** Words people see as their own: of the name, the address and the district. */
function personalWords(value: string): string[] {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
}

function unmasked(text: string): string {
  return text.replaceAll(/[01345$@!7]/g, (character) => digitForLetter[character] ?? character);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
}

/**
 * The fewest different words the text can be cut into, when digits, marks, repeats and keyboard runs are free;
 * infinite when something in it is not known. Keeps the best set of words for each prefix.
 */
function fewestWords(text: string, own: ReadonlySet<string>): number {
  const best: (ReadonlySet<string> | undefined)[] = [new Set()];
  for (let end = 1; end <= text.length; end += 1) {
    for (let start = Math.max(0, end - 40); start < end; start += 1) {
      const before = best[start];
      const after = before && extended(before, text.slice(start, end), own);
      if (after && after.size < (best[end]?.size ?? Number.POSITIVE_INFINITY)) best[end] = after;
    }
  }
  return best[text.length]?.size ?? Number.POSITIVE_INFINITY;
}

function extended(
  known: ReadonlySet<string>,
  piece: string,
  own: ReadonlySet<string>,
): ReadonlySet<string> | undefined {
  if (filler.test(piece) || isRun(piece)) return known;
  return year.test(piece) || words.has(piece) || own.has(piece) ? new Set([...known, piece]) : undefined;
}

function isRun(piece: string): boolean {
  return piece.length >= 3 && runs.some((run) => run.includes(piece));
}
