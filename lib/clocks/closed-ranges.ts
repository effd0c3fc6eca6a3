import { addDays, type CalendarDate } from '@/lib/format/calendar-date';
import { weekdayOf } from './federal-holidays';

type ClosedDay = Readonly<{ on: CalendarDate; name: string; isHoliday: boolean }>;
export type ClosedRange = Readonly<{
  days: readonly ClosedDay[];
  startsOn: CalendarDate;
  endsOn: CalendarDate;
}>;

/** Closed days in order as ranges: neighbours of one name, a weekend between them not counting as a gap. */
export function closedRanges(days: readonly ClosedDay[]): ClosedRange[] {
  const ranges: ClosedRange[] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    const before = last?.days.at(-1);
    const isNext =
      before?.name === day.name && before.isHoliday === day.isHoliday && nextWeekday(before.on) === day.on;
    if (last && isNext) ranges[ranges.length - 1] = { ...last, days: [...last.days, day], endsOn: day.on };
    else ranges.push({ days: [day], startsOn: day.on, endsOn: day.on });
  }
  return ranges;
}

function nextWeekday(date: CalendarDate): CalendarDate {
  const next = addDays(date, 1);
  return weekdayOf(next) % 6 === 0 ? nextWeekday(next) : next;
}
