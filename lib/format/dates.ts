import { diffDays, utcMidnight, type CalendarDate } from './calendar-date';

export type DateStyle = 'full' | 'long' | 'short' | 'day_month';

const styles = {
  /** Wednesday, December 2, 2026 */
  full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  /** December 2, 2026 */
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  /** Dec 2, 2026 */
  short: { year: 'numeric', month: 'short', day: 'numeric' },
  /** Dec 2 */
  day_month: { month: 'short', day: 'numeric' },
} as const satisfies Record<DateStyle, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(formattingLocale(locale), { ...options, timeZone: zone });
  formats.set(key, known);
  return known;
}

/** The tag numbers and dates are written in: schools of the United States, in the reader's language. */
export function formattingLocale(locale: string): string {
  return locale.startsWith('es') ? 'es-US' : 'en-US';
}

/** A date-only value in words. It has no zone, so none can move it. Throws when it is no date. */
export function formatCalendarDate(date: CalendarDate, locale: string, style: DateStyle = 'long'): string {
  return dateFormat(locale, 'UTC', styles[style]).format(utcMidnight(date));
}

/** Two dates as a span: 'Sep 14 – Dec 2, 2026'. */
export function formatDateRange(
  from: CalendarDate,
  to: CalendarDate,
  locale: string,
  style: DateStyle = 'short',
): string {
  return dateFormat(locale, 'UTC', styles[style]).formatRange(utcMidnight(from), utcMidnight(to));
}

export type InstantStyle = 'date_time' | 'time' | 'date' | 'weekday_time';

const instantStyles = {
  /** Nov 23, 2026, 10:42 AM */
  date_time: { ...styles.short, hour: 'numeric', minute: '2-digit' },
  /** 10:42 AM */
  time: { hour: 'numeric', minute: '2-digit' },
  /** November 23, 2026 */
  date: styles.long,
  /** Wednesday, December 2, 2026, 3:15 PM */
  weekday_time: { ...styles.full, hour: 'numeric', minute: '2-digit' },
} as const satisfies Record<InstantStyle, Intl.DateTimeFormatOptions>;

/** A moment as the clock on the wall shows it in `zone`, the district's (an IANA name). */
export function formatInstant(
  instant: Date,
  zone: string,
  locale: string,
  style: InstantStyle = 'date_time',
): string {
  return dateFormat(locale, zone, instantStyles[style]).format(instant);
}

/** How far a date is from today: 'in 9 days', 'tomorrow', '4 days ago'; months beyond 60 days. */
export function formatRelativeDate(date: CalendarDate, today: CalendarDate, locale: string): string {
  const days = diffDays(today, date);
  const format = new Intl.RelativeTimeFormat(formattingLocale(locale), { numeric: 'auto' });
  return Math.abs(days) <= 60 ? format.format(days, 'day') : format.format(Math.round(days / 30.44), 'month');
}
