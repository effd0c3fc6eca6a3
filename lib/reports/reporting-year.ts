import type { CalendarDate } from '@/lib/format/calendar-date';

/** The federal reporting year: July 1 to June 30. `start` is the calendar year in which it begins. */
export type ReportingYear = Readonly<{ start: number; from: CalendarDate; to: CalendarDate }>;

export function reportingYear(start: number): ReportingYear {
  return { start, from: `${start}-07-01`, to: `${start + 1}-06-30` };
}

/** The reporting year that holds a day. */
export function reportingYearOf(day: CalendarDate): ReportingYear {
  const year = Number(day.slice(0, 4));
  return reportingYear(day.slice(5) >= '07-01' ? year : year - 1);
}
