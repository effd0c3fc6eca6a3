import { isCalendarDate, type CalendarDate } from '@/lib/format/calendar-date';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const iso = String.raw`(?<y1>\d{4})-(?<m1>\d{2})-(?<d1>\d{2})`;
const slashed = String.raw`(?<m2>\d{1,2})\/(?<d2>\d{1,2})\/(?<y2>\d{4}|\d{2})`;
const worded = String.raw`(?<m3>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?<d3>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y3>\d{4})`;
const pattern = new RegExp(String.raw`(?<![\d/])(?:${iso}|${slashed}|\b${worded})(?![\d/])`, 'gi');

type FoundDate = Readonly<{ on: CalendarDate; start: number; end: number }>;

/** Dates written in American or ISO form, in order. A year of two digits is of this century. */
export function readDates(text: string): FoundDate[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const on = dateOf(match.groups ?? {});
    return on ? [{ on, start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** The text with dates blanked out, at the same length, so that a date is never read as a score. */
export function withoutDates(text: string): string {
  return readDates(text).reduce(
    (rest, { start, end }) => rest.slice(0, start) + '_'.repeat(end - start) + rest.slice(end),
    text,
  );
}

function dateOf(parts: Record<string, string | undefined>): CalendarDate | null {
  const year = Number(parts.y1 ?? parts.y2 ?? parts.y3);
  const monthWord = parts.m3?.toLowerCase();
  const month = monthWord
    ? months.findIndex((name) => name.startsWith(monthWord)) + 1
    : Number(parts.m1 ?? parts.m2);
  const day = Number(parts.d1 ?? parts.d2 ?? parts.d3);
  const full = `${year < 100 ? 2000 + year : year}-${two(month)}-${two(day)}`;
  return isCalendarDate(full) ? full : null;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
