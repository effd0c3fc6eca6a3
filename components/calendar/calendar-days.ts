import type { CalendarClock, CalendarMeeting, CalendarMonth } from '@/lib/clocks/queries';
import type { CalendarDate } from '@/lib/format/calendar-date';

/** What stands on one day of the calendar. */
export type CalendarDay = Readonly<{
  on: CalendarDate;
  clocks: readonly CalendarClock[];
  meetings: readonly CalendarMeeting[];
  /** The name of a day without school, empty when it has none; null on other days. */
  closed: string | null;
}>;

/** The entries of a month by their day. */
export function dayReader({ clocks, meetings, closed }: CalendarMonth): (on: CalendarDate) => CalendarDay {
  const clocksOn = Map.groupBy(clocks, ({ dueOn }) => dueOn);
  const meetingsOn = Map.groupBy(meetings, ({ on }) => on);
  const closedOn = new Map(closed.map(({ on, name }) => [on, name]));
  return (on) => ({
    on,
    clocks: clocksOn.get(on) ?? [],
    meetings: meetingsOn.get(on) ?? [],
    closed: closedOn.get(on) ?? null,
  });
}
