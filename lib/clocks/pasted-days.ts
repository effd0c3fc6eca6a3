import { addDays, diffDays, isCalendarDate, type CalendarDate } from '@/lib/format/calendar-date';

type PastedDay = Readonly<{ on: CalendarDate; name: string }>;

const date = String.raw`(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4})`;
const line = new RegExp(
  String.raw`^(${date})(?:\s*(?:-|–|—|to|through|al?|hasta)\s*(${date}))?[\s,;:|]*(.*)$`,
  'iu',
);

/**
 * Days from text a person has copied, a day or a range a line and a name after it: "2026-11-23 - 2026-11-27
 * Thanksgiving", "11/23/2026, Thanksgiving". Dates are ISO or month/day/year. Lines count from 1; a line that
 * is not understood is named, never guessed.
 */
export function pastedDays(
  text: string,
  { maxRangeDays }: Readonly<{ maxRangeDays: number }>,
): { days: PastedDay[]; wrongLines: number[] } {
  const days = new Map<CalendarDate, PastedDay>();
  const wrongLines: number[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const trimmed = raw.trim();
    if (trimmed === '') continue;
    const found = rangeOf(trimmed, maxRangeDays);
    if (found.length === 0) wrongLines.push(index + 1);
    for (const day of found) days.set(day.on, day);
  }
  const sorted = [...days.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return { days: sorted, wrongLines };
}

function rangeOf(text: string, maxRangeDays: number): PastedDay[] {
  const [, first = '', last, name = ''] = line.exec(text) ?? [];
  const from = dateOf(first);
  const to = last === undefined ? from : dateOf(last);
  if (from === null || to === null) return [];
  const length = diffDays(from, to) + 1;
  if (length < 1 || length > maxRangeDays) return [];
  return Array.from({ length }, (_, n) => ({ on: addDays(from, n), name: name.trim().slice(0, 120) }));
}

function dateOf(text: string): CalendarDate | null {
  const numbers = text.split(/[-/]/);
  const [year = '', month = '', day = ''] = text.includes('/')
    ? [numbers[2], numbers[0], numbers[1]]
    : numbers;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(iso) ? iso : null;
}
