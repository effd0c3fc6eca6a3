import { formattingLocale } from '@/lib/format/dates';
import { utcMidnight, type CalendarDate } from '@/lib/format/calendar-date';

function format(date: CalendarDate, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(formattingLocale(locale), { ...options, timeZone: 'UTC' }).format(
    utcMidnight(date),
  );
}

/** "November 2026" of '2026-11'. */
export function monthName(month: string, locale: string): string {
  return format(`${month}-01`, locale, { month: 'long', year: 'numeric' });
}

export function weekdayName(date: CalendarDate, locale: string, style: 'long' | 'short'): string {
  return format(date, locale, { weekday: style });
}

/** "Monday, November 23" */
export function dayName(date: CalendarDate, locale: string): string {
  return format(date, locale, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** A time on the wall, 'HH:MM', as people of the language write it: "3:15 PM". */
export function formatWallTime(time: string, locale: string): string {
  return new Intl.DateTimeFormat(formattingLocale(locale), {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(`2026-01-01T${time}:00Z`));
}
