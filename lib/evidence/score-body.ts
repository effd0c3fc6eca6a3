import type { ScoreType } from './score-instruments';

/*
 * The figures of one result, as reports and teachers write them: "SS 76, 5th %ile", "38 / 41 / 44 -> median 41;
 * accuracy 86%", "46% (23/50); class median 92%", "11 (local benchmark 35)".
 */

const comparisonKinds = ['class_median', 'peers', 'benchmark', 'norm', 'expected'] as const;
export type Comparison = Readonly<{ kind: (typeof comparisonKinds)[number]; value: number }>;

export type ScoreBody = Readonly<{
  scoreType: ScoreType | null;
  value: number | null;
  percentile: number | null;
  part: number | null;
  whole: number | null;
  accuracy: number | null;
  comparison: Comparison | null;
  /** The words straight after the value: "per 15 min", "of assignments". */
  unit: string;
  /** "median" or "mean" when the value is one. */
  summary: 'median' | 'mean' | null;
}>;

const number = String.raw`(\d+(?:\.\d+)?)`;

const comparisons: readonly (readonly [Comparison['kind'], RegExp])[] = [
  [
    'class_median',
    new RegExp(
      String.raw`(?:class(?:room)?|grade|local)(?:[- ]level)? (?:median|average|mean|norm)(?: (?:is|was|of|for [a-z ]{1,20}(?:is|was)?))?\s*[:=]?\s*${number}\s*%?`,
      'i',
    ),
  ],
  [
    'peers',
    new RegExp(
      String.raw`(?:\d+ |three )?(?:typical |same-age |comparison )?(?:peers?|classmates)(?: comparison)?\b[^\d;.()]{0,30}?${number}\s*%?`,
      'i',
    ),
  ],
  [
    'peers',
    new RegExp(
      String.raw`(?:compared (?:with|to)|versus|\bvs\.?)\s+(?:an? )?(?:mean |median |average )?(?:of )?${number}\s*%?`,
      'i',
    ),
  ],
  [
    'benchmark',
    new RegExp(
      String.raw`(?:benchmark|criterion|cut score|goal for (?:the )?grade)[^\d;.()]{0,24}?${number}\s*%?`,
      'i',
    ),
  ],
  ['norm', new RegExp(String.raw`(?:norm[^;)]*?)?50th(?: ?%ile| percentile)?[^\d;.()]{0,28}?${number}`, 'i')],
  ['expected', new RegExp(String.raw`(?:expected|typical(?:ly)?)[^\d;()]{0,30}?${number}`, 'i')],
];
const percentileFirst =
  /(?<![\d.])(<\s*1|0?\.\d+|\d{1,2}(?:\.\d+)?)\s*(?:st|nd|rd|th)?[-\s]*(?:%\s?ile|percentile|%-ile)/i;
const percentileAfter =
  /(?:percentile(?: rank)?|%ile|\bPR)\s*(?:rank|of|was|is|at)?\s*[:=]?\s*(\d{1,2}(?:\.\d+)?)(?:st|nd|rd|th)?\b/i;
const accuracyPattern =
  /(?:accuracy\s*(?:of|was|is|=|:|at)?\s*(\d{1,3})\s*(?:%|percent))|(\d{1,3})\s*(?:%|percent)\s*(?:accuracy|accurate)/i;
const named: readonly (readonly [ScoreType, RegExp])[] = [
  [
    'standard_score',
    new RegExp(
      String.raw`(?:\b(?:standard|index|composite) scores?|\bSS)\s*(?:of|was|is|at)?\s*[:=]?\s*${number}`,
      'i',
    ),
  ],
  ['scaled_score', new RegExp(String.raw`(?:\bscaled scores?)\s*(?:of|was|is)?\s*[:=]?\s*${number}`, 'i')],
  ['t_score', new RegExp(String.raw`\bT(?:[- ]?scores?)?\s*(?:of|was|is)?\s*[:=]?\s*${number}`)],
];
const ratio = /(?<![\d./])(\d{1,4})\s*(?:\/|of|out of)\s*(?:the\s+)?(\d{1,4})(?![\d/])/i;
const percentPattern = new RegExp(String.raw`${number}\s*(?:%(?!\s?ile)|percent\b)`, 'i');
const summaryPattern = new RegExp(
  String.raw`\b(median|mean|average|avg\.?)\s*(?:of|was|is|=|:)?\s*${number}\s*(%)?`,
  'i',
);
const gradePattern = /^\s*(?:about |approximately )?grade\s+(\d{1,2}(?:\.\d)?)\b/i;

/** Reads the figures; a body without any gives a value and percentile of null. */
export function readBody(body: string): ScoreBody {
  const compared = take(body, comparisons);
  const accuracy = takeNumber(compared.rest, accuracyPattern);
  const percentile = takePercentile(accuracy.rest);
  const main = mainValue(percentile.rest);
  const alone = main.value === null && accuracy.value !== null;
  return {
    ...main,
    ...(alone ? { value: accuracy.value, scoreType: 'percent' as const, unit: 'accuracy' } : {}),
    percentile: percentile.value,
    accuracy: alone ? null : accuracy.value,
    comparison: compared.comparison,
  };
}

type Main = Pick<ScoreBody, 'scoreType' | 'value' | 'part' | 'whole' | 'unit' | 'summary'>;
const noMain: Main = { scoreType: null, value: null, part: null, whole: null, unit: '', summary: null };

function mainValue(text: string): Main {
  const grade = gradePattern.exec(text);
  if (grade) return { ...noMain, scoreType: 'level', value: Number(grade[1]), unit: 'grade level' };
  for (const [scoreType, pattern] of named) {
    const match = pattern.exec(text);
    if (match) return { ...noMain, scoreType, value: Number(match[1]) };
  }
  return shareOf(text) ?? plainOf(text);
}

/** A percentage, a count out of a whole, or both when they agree. */
function shareOf(text: string): Main | null {
  // "38 / 41 / 44, median 41" are three scores, not 38 of 41.
  const isSeries = summaryPattern.test(text) || /\d\s*\/\s*\d+\s*\/\s*\d/.test(text);
  const counts = isSeries ? null : ratio.exec(text);
  const [part, whole] = [Number(counts?.[1]), Number(counts?.[2])];
  const isShare = counts !== null && part <= whole && whole > 1;
  const percent = percentPattern.exec(text);
  if (percent) {
    const value = Number(percent[1]);
    const agrees = isShare && Math.abs((100 * part) / whole - value) <= 1;
    const unit = wordsAfter(text, percent.index + percent[0].length);
    return { ...noMain, scoreType: 'percent', value, unit, ...(agrees ? { part, whole } : {}) };
  }
  if (!isShare || /\bper\b/.test(text.slice(0, counts.index))) return null;
  const unit = wordsAfter(text, counts.index + counts[0].length);
  return { ...noMain, scoreType: 'count', value: part, part, whole, unit };
}

function plainOf(text: string): Main {
  const summary = summaryPattern.exec(text);
  if (summary) {
    const isMedian = /median/i.test(summary[1] ?? '');
    const unit = wordsAfter(text, summary.index + summary[0].length);
    return {
      ...noMain,
      scoreType: 'raw',
      value: Number(summary[2]),
      unit,
      summary: isMedian ? 'median' : 'mean',
    };
  }
  const first = /(?<![\w.])(\d+(?:\.\d+)?)(?![\d/])/.exec(text);
  if (!first) return noMain;
  const unit = wordsAfter(text, first.index + first[0].length);
  return { ...noMain, scoreType: 'raw', value: Number(first[1]), unit };
}

function wordsAfter(text: string, at: number): string {
  const match =
    /^[\s)]*((?:[a-zA-Z/'-]+|\d+(?= ?(?:min|sec|s\b|m\b)))(?:\s+(?:[a-zA-Z/'-]+|\d+(?= ?(?:min|sec)))){0,6})/.exec(
      text.slice(at),
    );
  return (match?.[1] ?? '')
    .replace(/\b(?:and|with|while|but|compared|when|on|at|from|to|the|for|in|vs|by|of|was|is)\b\s*$/i, '')
    .trim();
}

function take(text: string, patterns: typeof comparisons): { rest: string; comparison: Comparison | null } {
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(text);
    if (match)
      return { rest: cut(text, match.index, match[0].length), comparison: { kind, value: Number(match[1]) } };
  }
  return { rest: text, comparison: null };
}

function takeNumber(text: string, pattern: RegExp): { rest: string; value: number | null } {
  const match = pattern.exec(text);
  if (!match) return { rest: text, value: null };
  return { rest: cut(text, match.index, match[0].length), value: Number(match[1] ?? match[2]) };
}

function takePercentile(text: string): { rest: string; value: number | null } {
  for (const pattern of [percentileFirst, percentileAfter]) {
    const match = pattern.exec(text);
    if (!match) continue;
    const raw = (match[1] ?? '').replace(/\s/g, '');
    return { rest: cut(text, match.index, match[0].length), value: raw === '<1' ? 0.5 : Number(raw) };
  }
  return { rest: text, value: null };
}

function cut(text: string, at: number, length: number): string {
  return `${text.slice(0, at)} ; ${text.slice(at + length)}`;
}
