/*
 * The English (Porter2) stemmer, written from the published definition of the algorithm
 * (snowballstem.org/algorithms/english/stemmer.html). It is ours, not the database's, so that postings,
 * queries and highlighting agree on every database and in tests without one.
 */

const vowels = 'aeiouy';
const doubled = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;

const irregular: Readonly<Record<string, string>> = {
  skis: 'ski',
  skies: 'sky',
  dying: 'die',
  lying: 'lie',
  tying: 'tie',
  idly: 'idl',
  gently: 'gentl',
  ugly: 'ugli',
  early: 'earli',
  only: 'onli',
  singly: 'singl',
};
const unchanged = new Set(['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes']);
const unchangedAfterPlural = new Set([
  'inning',
  'outing',
  'canning',
  'herring',
  'earring',
  'proceed',
  'exceed',
  'succeed',
]);

/** [suffix, replacement], longest first where one ends in another. */
const step2: readonly (readonly [string, string])[] = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
  ['ogi', 'og'],
  ['li', ''],
];
const step3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ative', ''],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const step4 = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'ion',
  'al',
  'er',
  'ic',
];

const isVowel = (character: string | undefined) => character !== undefined && vowels.includes(character);

/** Where the region after the first non-vowel that follows a vowel begins. */
function regionAfter(word: string, from: number): number {
  for (let at = from + 1; at < word.length; at += 1) {
    if (!isVowel(word[at]) && isVowel(word[at - 1])) return at + 1;
  }
  return word.length;
}

function endsInShortSyllable(word: string): boolean {
  const [before, middle, last] = [word.at(-3), word.at(-2), word.at(-1)];
  if (word.length === 2) return isVowel(middle) && !isVowel(last);
  if (word.length < 2) return false;
  return !isVowel(before) && isVowel(middle) && !isVowel(last) && !'wxY'.includes(last ?? 'w');
}

function dropPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ied') || word.endsWith('ies'))
    return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  if (word.endsWith('us') || word.endsWith('ss') || !word.endsWith('s')) return word;
  return /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word;
}

function dropPast(word: string, r1: number): string {
  const eed = /(?:eedly|eed)$/.exec(word);
  if (eed) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word;
  const ending = /(?:ingly|edly|ing|ed)$/.exec(word);
  if (!ending) return word;
  const stem = word.slice(0, ending.index);
  if (!/[aeiouy]/.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (doubled.test(stem)) return stem.slice(0, -1);
  return r1 >= stem.length && endsInShortSyllable(stem) ? `${stem}e` : stem;
}

function replaceDerived(word: string, r1: number): string {
  for (const [suffix, replacement] of step2) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    if (stem.length < r1) return word;
    if (suffix === 'ogi' && !stem.endsWith('l')) return word;
    if (suffix === 'li' && !/[cdeghkmnrt]$/.test(stem)) return word;
    return stem + replacement;
  }
  return word;
}

function replaceAdjective(word: string, r1: number, r2: number): string {
  for (const [suffix, replacement] of step3) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    if (stem.length < (suffix === 'ative' ? r2 : r1)) return word;
    return stem + replacement;
  }
  return word;
}

function dropSuffix(word: string, r2: number): string {
  const suffix = step4.find((candidate) => word.endsWith(candidate));
  if (!suffix) return word;
  const stem = word.slice(0, -suffix.length);
  if (stem.length < r2) return word;
  return suffix === 'ion' && !/[st]$/.test(stem) ? word : stem;
}

function dropFinal(word: string, r1: number, r2: number): string {
  const stem = word.slice(0, -1);
  if (word.endsWith('e')) {
    const isFree = stem.length >= r2 || (stem.length >= r1 && !endsInShortSyllable(stem));
    return isFree ? stem : word;
  }
  return word.endsWith('ll') && stem.length >= r2 ? stem : word;
}

/** The stem of a lower-case word of plain letters; words of one or two letters come back as they are. */
export function stem(raw: string): string {
  if (raw.length <= 2 || unchanged.has(raw)) return raw;
  const known = irregular[raw];
  if (known) return known;
  // A consonant y is written Y while the rules run.
  const marked = raw.replace(/^y/, 'Y').replace(/(?<=[aeiou])y/g, 'Y');
  const prefix = /^(?:gener|commun|arsen)/.exec(marked);
  const r1 = prefix ? prefix[0].length : regionAfter(marked, 0);
  const r2 = regionAfter(marked, r1);
  const singular = dropPlural(marked);
  if (unchangedAfterPlural.has(singular)) return singular;
  let word = dropPast(singular, r1);
  if (/[^aeiouy][yY]$/.test(word) && word.length > 2) word = `${word.slice(0, -1)}i`;
  word = replaceDerived(word, r1);
  word = replaceAdjective(word, r1, r2);
  word = dropSuffix(word, r2);
  return dropFinal(word, r1, r2).toLowerCase();
}
