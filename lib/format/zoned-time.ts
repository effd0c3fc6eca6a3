import { dateInZone, utcMidnight, type CalendarDate } from './calendar-date';

/** A time of day on the wall, 'HH:MM', 24 hours. */
export type WallTime = string;

const minuteMs = 60_000;
const dayMs = 86_400_000;
const pattern = /^([01]\d|2[0-3]):([0-5]\d)$/;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      hour: '2-digit',
      minute: '2-digit',
    });
  clocks.set(zone, known);
  return known;
}

export function isWallTime(text: unknown): text is WallTime {
  return typeof text === 'string' && pattern.test(text);
}

function minutesOf(time: WallTime): number {
  const match = pattern.exec(time);
  if (!match) throw new RangeError('not a time of day');
  return Number(match[1]) * 60 + Number(match[2]);
}

/** The time of day of an instant as the clocks of `zone` show it, without seconds. */
export function wallTimeIn(instant: Date, zone: string): WallTime {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.hour}:${parts.minute}`;
}

/** How far the clocks of `zone` are ahead of UTC at an instant, in milliseconds. */
function offsetMs(utcMs: number, zone: string): number {
  const instant = new Date(utcMs);
  const shown =
    utcMidnight(dateInZone(instant, zone)).getTime() + minutesOf(wallTimeIn(instant, zone)) * minuteMs;
  return shown - Math.floor(utcMs / minuteMs) * minuteMs;
}

/**
 * The instant at which the clocks of `zone` show this date and time. A time that the clocks skip in spring
 * moves on by the hour that is lost (2:30 becomes 3:30); of a time they show twice in autumn it is the first.
 */
export function instantInZone(date: CalendarDate, time: WallTime, zone: string): Date {
  const wall = utcMidnight(date).getTime() + minutesOf(time) * minuteMs;
  const before = offsetMs(wall - dayMs, zone);
  const after = offsetMs(wall + dayMs, zone);
  const fits = [wall - before, wall - after].filter((utcMs) => utcMs + offsetMs(utcMs, zone) === wall);
  // In a gap no instant fits: the offset from before it leads past it.
  return new Date(fits.length > 0 ? Math.min(...fits) : wall - before);
}
