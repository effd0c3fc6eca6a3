const units = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ordinals = [
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

const small = units.join('|');
/** "seven", "twenty-one", "ninety". */
export const numberWordSource = `(?:(?:${tens.join('|')})(?:[- ](?:${units.slice(1, 10).join('|')}))?|${small}|twice)`;
/** "third" to "twelfth"; "first" and "second" are seldom counts. */
export const ordinalWordSource = `(?:${ordinals.join('|')})`;

/** The number a word stands for, or null. */
export function numberOfWord(word: string): number | null {
  const lower = word.toLowerCase();
  if (lower === 'twice') return 2;
  const ordinal = ordinals.indexOf(lower);
  if (ordinal >= 0) return ordinal + 3;
  const [first = '', second] = lower.split(/[- ]/u);
  const ten = tens.indexOf(first);
  if (ten >= 0) return (ten + 2) * 10 + (second ? Math.max(0, units.indexOf(second)) : 0);
  const unit = units.indexOf(lower);
  return unit >= 0 ? unit : null;
}
