/** Fewer words than this say nothing about how hard a text is. */
const minWords = 30;

/**
 * The US school grade at which an English text reads: Flesch and Kincaid's formula (1975), from words a sentence and
 * syllables a word. Null for a text too short to judge.
 */
export function gradeLevel(text: string): number | null {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  if (words.length < minWords) return null;
  const sentences = text.split(/[.!?]+(?=\s|$)|\n+/).filter((part) => /\p{L}/u.test(part)).length;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return (0.39 * words.length) / Math.max(1, sentences) + (11.8 * syllables) / words.length - 15.59;
}

/** Groups of vowels, without the silent endings of English. */
function syllablesOf(word: string): number {
  const plain = word
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, '');
  return Math.max(1, plain.match(/[aeiouy]+/g)?.length ?? 0);
}
