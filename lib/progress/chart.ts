import { aimlineAt, type Aimline } from '@/lib/goals/aimline';
import { diffDays, type CalendarDate } from '@/lib/format/calendar-date';

/*
 * The geometry of a goal's chart, in units of its own box: time from left to right, the value from the foot up,
 * starting at 0 where no value is below. Pure, for a picture made on the server.
 */

export const chartBox = { width: 640, height: 240, start: 44, end: 16, top: 14, foot: 34 } as const;

export type Point = Readonly<{ x: number; y: number; on: CalendarDate; value: number }>;
export type Chart = Readonly<{
  points: readonly Point[];
  /** From baseline to target; null without both. */
  aim: Readonly<{ from: Point; to: Point }> | null;
  /** Joined points; a gap of more than 14 days is not joined across. */
  runs: readonly (readonly Point[])[];
  ticks: readonly Readonly<{ y: number; value: number }>[];
  from: CalendarDate;
  to: CalendarDate;
}>;

type Measured = Readonly<{ on: CalendarDate; value: number }>;
const longestJoinDays = 14;

/** Null when there is nothing to draw. */
export function chartOf(measured: readonly Measured[], aimline: Aimline | null): Chart | null {
  const ends = aimline
    ? [
        { on: aimline.startsOn, value: aimline.baseline },
        { on: aimline.targetOn, value: aimline.target },
      ]
    : [];
  const all = [...measured, ...ends];
  const dates = all.map(({ on }) => on).toSorted();
  const [from, to] = [dates[0], dates.at(-1)];
  if (from === undefined || to === undefined) return null;
  const values = all.map(({ value }) => value);
  const ticks = ticksOf(Math.min(0, ...values), Math.max(0, ...values));
  const place = placer({ from, to, low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1 });
  const points = measured.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map(place);
  const [first, last] = ends;
  return {
    points,
    aim: first && last ? { from: place(first), to: place(last) } : null,
    runs: runsOf(points),
    ticks: ticks.map((value) => ({ value, y: place({ on: from, value }).y })),
    from,
    to,
  };
}

function placer({
  from,
  to,
  low,
  high,
}: Readonly<{ from: CalendarDate; to: CalendarDate; low: number; high: number }>): (one: Measured) => Point {
  const { width, height, start, end, top, foot } = chartBox;
  const days = Math.max(1, diffDays(from, to));
  return ({ on, value }) => ({
    on,
    value,
    x: start + ((width - start - end) * diffDays(from, on)) / days,
    y: height - foot - ((height - top - foot) * (value - low)) / (high - low),
  });
}

/** Three to six round values that hold both ends. */
function ticksOf(low: number, high: number): number[] {
  const span = high - low || 1;
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? rough;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  // Whole numbers times the step, rounded: 0.1 three times is not 0.3 in binary.
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

function runsOf(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && diffDays(before.on, point.on) <= longestJoinDays) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

export type Standing = 'met' | 'on_aimline' | 'off_aimline' | 'unmeasured' | 'no_aimline';

/** Where the last measurement stands. One measurement is no trend: the words say so where they are shown. */
export function standingOf(
  measured: readonly Measured[],
  aimline: Aimline | null,
  direction: 'increase' | 'decrease',
): Standing {
  const last = measured.at(-1);
  if (!last) return 'unmeasured';
  if (!aimline) return 'no_aimline';
  const isGood = (mark: number) => (direction === 'decrease' ? last.value <= mark : last.value >= mark);
  if (isGood(aimline.target)) return 'met';
  return isGood(aimlineAt(aimline, last.on)) ? 'on_aimline' : 'off_aimline';
}
