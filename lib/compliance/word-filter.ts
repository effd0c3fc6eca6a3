/*
 * Tells quickly that a text holds none of many words, so that only the few texts that may hold one are read
 * word by word. Case does not count. A "maybe" can be wrong, a "no" never is.
 */

const size = 1 << 16;
const unknown = 0;
const isWord = 1;
const isBreak = 2;
/** Whether a UTF-16 unit belongs to a word; found out once for each unit. */
const kinds = new Uint8Array(size);
const wordCharacter = /[\p{L}\p{N}]/u;

function kindOf(unit: number): number {
  const known = kinds[unit] ?? unknown;
  if (known !== unknown) return known;
  const kind = wordCharacter.test(String.fromCharCode(unit)) ? isWord : isBreak;
  kinds[unit] = kind;
  return kind;
}

/** Calls back with a hash of each run of word characters; stops when the callback says so. */
function someHash(text: string, isFound: (hash: number) => boolean): boolean {
  const lower = text.toLowerCase();
  let hash = 0;
  let isInside = false;
  for (let at = 0; at < lower.length; at += 1) {
    const unit = lower.charCodeAt(at);
    if (kindOf(unit) === isWord) {
      hash = (hash * 31 + unit) & (size - 1);
      isInside = true;
    } else if (isInside) {
      if (isFound(hash)) return true;
      hash = 0;
      isInside = false;
    }
  }
  return isInside && isFound(hash);
}

/** Whether a text may hold one of the words; a word with a break in it counts by its first run. */
export function wordFilter(words: Iterable<string>): (text: string) => boolean {
  const marks = new Uint8Array(size);
  let isOpen = false;
  for (const word of words) {
    const hasRun = someHash(word, (hash) => {
      marks[hash] = 1;
      return true;
    });
    // A word without a run cannot be ruled out.
    isOpen ||= !hasRun;
  }
  return (text) => isOpen || someHash(text, (hash) => marks[hash] === 1);
}
