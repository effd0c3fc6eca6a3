import { isCalendarDate } from '@/lib/format/calendar-date';
import { numberOfWord, numberWordSource, ordinalWordSource } from './number-words';

/*
 * The quantities of a text in one normal form, so that "86 percent" is 86%, "four of ten" is 4/10, 41.0 is 41
 * and 9/21/26 is September 21, 2026. Dates are read as in the United States: month, day, year.
 */

export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'time';

export type Quantity = {
  kind: 'number' | 'percent' | 'percentile' | 'ordinal' | 'fraction' | 'date' | 'clock' | 'citation';
  /** "41", "4/10", "2026-09-21", "2026-09" (a month), "--09-21" (a day of no year), "34 cfr 300.320". */
  value: string;
  unit: TimeUnit | null;
  /** For a percentile that is a limit: "below the 25th percentile". */
  bound: 'below' | 'above' | null;
  start: number;
  end: number;
  raw: string;
};

type Found = Pick<Quantity, 'kind' | 'value'>;
type Reader = { pattern: RegExp; read: (match: RegExpMatchArray, text: string) => Found | null };

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const amount = `(?:${digits}|${numberWordSource})`;
const before = String.raw`(?<![\p{L}\p{N}]|\d[.,])`;
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;

const two = (value: string | number) => String(value).padStart(2, '0');
const monthOf = (name: string) => monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const yearOf = (year: string) => (year.length === 2 ? (Number(year) < 70 ? `20${year}` : `19${year}`) : year);

/** A number without separators or idle zeros; null for what is none. */
function normalNumber(raw: string): string | null {
  const value = numberOfWord(raw) ?? Number(raw.replaceAll(',', ''));
  return Number.isFinite(value) ? String(value) : null;
}

function date(year: string, monthNumber: number | string, day: string): Found | null {
  const value = `${yearOf(year)}-${two(monthNumber)}-${two(day)}`;
  return isCalendarDate(value) ? { kind: 'date', value } : null;
}

function numeric(kind: Quantity['kind'], raw: string | undefined): Found | null {
  const value = raw === undefined ? null : normalNumber(raw);
  return value === null ? null : { kind, value };
}

function fraction(a: string | undefined, b: string | undefined): Found | null {
  const [over, under] = [normalNumber(a ?? ''), normalNumber(b ?? '')];
  return over === null || under === null ? null : { kind: 'fraction', value: `${over}/${under}` };
}

const expression = (source: string) => new RegExp(source, 'giu');

/** First reader wins: a place in the text is read once. */
const readers: readonly Reader[] = [
  {
    pattern: expression(
      String.raw`${before}(\d{1,3})\s*(CFR|U\.?S\.?C\.?)\s*(?:§+|part|sec(?:tion|\.)?)?\s*(\d+(?:\.\d+)?)`,
    ),
    read: ([, title = '', code = '', section = '']) => ({
      kind: 'citation',
      value: `${title} ${code.replaceAll('.', '').toLowerCase()} ${section}`,
    }),
  },
  {
    pattern: expression(`${before}(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)`),
    read: ([, y = '', m = '', d = '']) => date(y, m, d),
  },
  {
    pattern: expression(String.raw`${before}(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])`),
    read: ([, m = '', , d = '', y = '']) => date(y, m, d),
  },
  {
    pattern: expression(String.raw`${before}(${month})\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)`),
    read: ([, m = '', d = '', y = '']) => date(y, monthOf(m), d),
  },
  {
    pattern: expression(
      String.raw`${before}(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(${month}),?\s+(\d{4})(?!\d)`,
    ),
    read: ([, d = '', m = '', y = '']) => date(y, monthOf(m), d),
  },
  {
    pattern: expression(String.raw`${before}(${month}),?\s+(\d{4})(?!\d)`),
    read: ([, m = '', y = '']) => ({ kind: 'date', value: `${y}-${two(monthOf(m))}` }),
  },
  {
    pattern: expression(String.raw`${before}(${month})\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d%])`),
    read: ([, m = '', d = '']) => ({ kind: 'date', value: `--${two(monthOf(m))}-${two(d)}` }),
  },
  {
    pattern: expression(`${before}(\\d{1,2}):(\\d{2})(?!\\d)`),
    read: ([, h = '', m = '']) => ({ kind: 'clock', value: `${Number(h)}:${m}` }),
  },
  {
    pattern: expression(String.raw`${before}(?<!/\s*)(${digits})\s*/\s*(${digits})(?!\d|\.\d|\s*/)`),
    read: ([, a, b]) => fraction(a, b),
  },
  {
    pattern: expression(
      String.raw`${before}(${amount})\s+(?:out\s+)?of\s+(?:(?:the|every|each|his|her|their|last|a|total)\s+){0,2}(${amount})(?![\p{L}\p{N}])`,
    ),
    read: ([, a, b]) => fraction(a, b),
  },
  {
    pattern: expression(
      String.raw`${before}(${digits}|${numberWordSource}|${ordinalWordSource})(?:st|nd|rd|th)?[\s-]*(?:%\s*-?ile|percentile)`,
    ),
    read: ([, value]) => numeric('percentile', value),
  },
  {
    pattern: expression(
      String.raw`(?:percentile(?:\s+rank)?|%ile|\bPR)(?:\s+(?:of|is|was))?\s*[:=]?\s*(${digits})`,
    ),
    read: ([, value]) => numeric('percentile', value),
  },
  {
    pattern: expression(String.raw`${before}(${amount})[\s-]*(?:%|percent\b|per\s+cent\b|pct\b)`),
    read: ([, value]) => numeric('percent', value),
  },
  {
    pattern: expression(`${before}(\\d+)(?:st|nd|rd|th)(?!\\p{L})`),
    read: ([, value]) => numeric('ordinal', value),
  },
  {
    pattern: expression(`${before}(${ordinalWordSource})(?!\\p{L})`),
    read: ([, value]) => numeric('ordinal', value),
  },
  {
    pattern: expression(`${before}(${digits})`),
    read: (match, text) => (isPartOfName(text, match.index ?? 0) ? null : numeric('number', match[1])),
  },
  {
    pattern: expression(`${before}(${numberWordSource})(?![\\p{L}-]*\\p{L})`),
    read: ([, value]) => numeric('number', value),
  },
];

/** The 2 of "CTOPP-2", but not the 5 of "age-5" or the 110 of "90-110". */
function isPartOfName(text: string, at: number): boolean {
  const lead = /([\p{L}\p{N}]+)[-–]$/u.exec(text.slice(Math.max(0, at - 20), at))?.[1];
  return lead !== undefined && /\p{Lu}/u.test(lead);
}

const unitNames: readonly [RegExp, TimeUnit][] = [
  [/^[\s-]*(?:seconds?|secs?)\b/iu, 'second'],
  [/^[\s-]*(?:minutes?|mins?)\b/iu, 'minute'],
  [/^[\s-]*(?:hours?|hrs?)\b/iu, 'hour'],
  [/^[\s-]*(?:(?:school|business|calendar)\s+)?days?\b/iu, 'day'],
  [/^[\s-]*(?:weeks?|wks?)\b/iu, 'week'],
  [/^[\s-]*(?:months?|mos?)\b/iu, 'month'],
  [/^[\s-]*(?:years?|yrs?)\b/iu, 'year'],
  [/^[\s-]*times\b/iu, 'time'],
];

export function timeUnitOf(text: string): TimeUnit | null {
  return unitNames.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function boundBefore(lead: string): Quantity['bound'] {
  if (/\b(?:below|under|less than|lower than|not at)\s+(?:the\s+)?$/iu.test(lead)) return 'below';
  return /\b(?:above|over|more than|higher than)\s+(?:the\s+)?$/iu.test(lead) ? 'above' : null;
}

/** Every quantity of a text, in order. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const { pattern, read } of readers) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const quantity = read(match, text);
      if (!quantity) continue;
      const unit = timeUnitOf(text.slice(end, end + 24));
      const bound =
        quantity.kind === 'percentile' ? boundBefore(text.slice(Math.max(0, start - 24), start)) : null;
      found.push({ ...quantity, unit, bound, start, end, raw: match[0].trim() });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
