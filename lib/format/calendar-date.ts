/**
 * A date without a time or zone, as 'YYYY-MM-DD': birth dates, meetings, due dates. Arithmetic is done on
 * the Gregorian calendar in UTC, so no zone can move it by a day.
 */
export type CalendarDate = string;

type Parts = Readonly<{ year: number; month: number; day: number }>;

const dayMs = 86_400_000;
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a real date: '2026-02-30' is not. */
export function isCalendarDate(text: unknown): text is CalendarDate {
  return typeof text === 'string' && partsOrNull(text) !== null;
}

/** Checks a text and gives it back. Throws a RangeError when it is no real date. */
export function parseCalendarDate(text: string): CalendarDate {
  partsOf(text);
  return text;
}

function partsOrNull(text: string): Parts | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const isReal =
    parts.month >= 1 &&
    parts.month <= 12 &&
    parts.day >= 1 &&
    parts.day <= daysInMonth(parts.year, parts.month);
  return isReal ? parts : null;
}

function partsOf(date: CalendarDate): Parts {
  const parts = partsOrNull(date);
  if (!parts) throw new RangeError('not a calendar date');
  return parts;
}

/** Days of a month; `month` is 1 to 12. */
function daysInMonth(year: number, month: number): number {
  return new Date(utcMs(year, month + 1, 0)).getUTCDate();
}

// Date.UTC reads years below 100 as 19xx.
function utcMs(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

function fromUtcMs(ms: number): CalendarDate {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The instant at which this date begins in UTC; for `@db.Date` columns and for formatting in UTC. */
export function utcMidnight(date: CalendarDate): Date {
  const { year, month, day } = partsOf(date);
  return new Date(utcMs(year, month, day));
}

/** The calendar date of a `@db.Date` value, which the database client gives as midnight in UTC. */
export function calendarDateOf(utcMidnightDate: Date): CalendarDate {
  return fromUtcMs(utcMidnightDate.getTime());
}

/** `days` may be negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromUtcMs(utcMidnight(date).getTime() + days * dayMs);
}

/** The same day some months later; the last day of the month when that day does not exist. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (((index % 12) + 12) % 12) + 1;
  return fromUtcMs(utcMs(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))));
}

/** The same day some years later; 29 February becomes 28 February where there is none. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return addMonths(date, years * 12);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function diffDays(from: CalendarDate, to: CalendarDate): number {
  return Math.round((utcMidnight(to).getTime() - utcMidnight(from).getTime()) / dayMs);
}

/** Negative, zero or positive, for sorting. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return diffDays(b, a);
}

/** Whole years of age on a date. Someone born on 29 February turns a year older on 1 March of a common year. */
export function ageOn(birthDate: CalendarDate, on: CalendarDate): number {
  const born = partsOf(birthDate);
  const now = partsOf(on);
  const hadBirthday = now.month > born.month || (now.month === born.month && now.day >= born.day);
  return now.year - born.year - (hadBirthday ? 0 : 1);
}

/** The date of an instant in a time zone, an IANA name such as 'America/Los_Angeles'. */
export function dateInZone(instant: Date, zone: string): CalendarDate {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part.year?.padStart(4, '0')}-${part.month}-${part.day}`;
}

/** Today's date in a time zone; `now` can be given by tests. */
export function todayIn(zone: string, now: Date = new Date()): CalendarDate {
  return dateInZone(now, zone);
}
