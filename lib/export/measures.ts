import { formatCalendarDate } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import type { DocumentBlockOf } from '@/lib/ieps/document';
import type { Wording } from './words';

const allDigits = 20;

/** A number of the plan with every digit it has: a family must read the plan's number, not a rounded one. */
export function exactNumber(value: number, locale: string): string {
  return formatNumber(value, locale, allDigits);
}

/** A date of the plan in words, or that it is not set. */
export function dateOrOpen(date: string | null, { words, locale }: Wording): string {
  return date ? formatCalendarDate(date, locale, 'long') : words('export.open');
}

/** Two dates as a span; either may be open. */
export function span(from: string | null, to: string | null, wording: Wording): string {
  if (!from && !to) return wording.words('export.open');
  return wording.words('export.span', { from: dateOrOpen(from, wording), to: dateOrOpen(to, wording) });
}

type ServiceFields = DocumentBlockOf<'service'>['fields'];

/** "45 minutes, 5 times a week"; parts not decided yet are named as such. */
export function serviceAmount(fields: ServiceFields, wording: Wording): string {
  const { minutesPerSession } = fields;
  const { words, locale } = wording;
  const minutes =
    minutesPerSession === null
      ? words('export.minutes_open')
      : words('export.minutes', {
          count: minutesPerSession,
          minutes: exactNumber(minutesPerSession, locale),
        });
  return `${minutes}, ${serviceTimes(fields, wording)}`;
}

/** "5 times a week" */
export function serviceTimes(
  { timesPerPeriod, period }: Pick<ServiceFields, 'timesPerPeriod' | 'period'>,
  { words, locale }: Wording,
): string {
  if (timesPerPeriod === null || period === null) return words('export.times_open');
  return words('export.times', {
    count: timesPerPeriod,
    times: exactNumber(timesPerPeriod, locale),
    period,
  });
}

/** "41 words correct per minute, grade 3 passages": the number in the reader's digits, the rest as written. */
export function measureText(
  measure: Readonly<{ value: number | null; unit: string; level: string }>,
  { words, locale }: Wording,
): string {
  if (measure.value === null) return words('export.open');
  const amount = [exactNumber(measure.value, locale), measure.unit].filter(Boolean).join(' ');
  return [amount, measure.level].filter(Boolean).join(', ');
}
