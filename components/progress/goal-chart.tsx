import { getLocale, getTranslations } from 'next-intl/server';
import { formatCalendarDate } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import type { Aimline } from '@/lib/goals/aimline';
import { chartBox, chartOf, type Point } from '@/lib/progress/chart';
import type { Measurement } from '@/lib/progress/queries';

type Props = Readonly<{ measurements: readonly Measurement[]; aimline: Aimline | null }>;

/** In the units of the picture, which is half as wide on the phone. */
const label = 'text-[13px] max-sm:text-[22px]';

const path = (points: readonly Point[]) => points.map(({ x, y }) => `${x},${y}`).join(' ');

/** Measurements over time with the aimline, drawn on the server; the table holds the same for a screen reader. */
export async function GoalChart({ measurements, aimline }: Props) {
  const chart = chartOf(measurements, aimline);
  if (!chart) return null;
  const [t, locale] = await Promise.all([getTranslations('progress'), getLocale()]);
  const { width, height, start, end, foot } = chartBox;
  const date = (on: string) => formatCalendarDate(on, locale, 'short');
  const said = { count: measurements.length, from: date(chart.from), to: date(chart.to) };
  return (
    <svg
      role="img"
      aria-label={t('chart', said)}
      viewBox={`0 0 ${width} ${height}`}
      className="h-auto w-full max-w-3xl rounded-md bg-surface font-ui shadow-sm print:shadow-none"
    >
      {chart.ticks.map(({ y, value }) => (
        <g key={value}>
          <line x1={start} x2={width - end} y1={y} y2={y} stroke="var(--line)" />
          <text x={start - 8} y={y + 4} textAnchor="end" className={label} fill="var(--ink-soft)">
            {formatNumber(value, locale)}
          </text>
        </g>
      ))}
      <text x={start} y={height - foot + 22} className={label} fill="var(--ink-soft)">
        {said.from}
      </text>
      <text x={width - end} y={height - foot + 22} textAnchor="end" className={label} fill="var(--ink-soft)">
        {said.to}
      </text>
      {chart.aim && <AimlineMark from={chart.aim.from} to={chart.aim.to} words={t('aimline')} />}
      {chart.runs.map((run) => (
        <polyline
          key={`${run[0]?.x ?? 0}`}
          points={path(run)}
          fill="none"
          stroke="var(--accent)"
          strokeWidth={2}
        />
      ))}
      {chart.points.map(({ x, y }, at) => (
        <circle key={measurements[at]?.id ?? at} cx={x} cy={y} r={4.5} fill="var(--accent)" />
      ))}
    </svg>
  );
}

function AimlineMark({ from, to, words }: Readonly<{ from: Point; to: Point; words: string }>) {
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  return (
    <g>
      <line
        x1={from.x}
        y1={from.y}
        x2={to.x}
        y2={to.y}
        stroke="var(--thread-line)"
        strokeWidth={2}
        strokeDasharray="7 5"
      />
      <text x={x} y={y - 8} textAnchor="middle" className={label} fill="var(--thread)">
        {words}
      </text>
      <path
        d={`M${to.x - 6} ${to.y - 6}l12 12m0 -12l-12 12`}
        stroke="var(--thread-line)"
        strokeWidth={2.5}
        fill="none"
      />
    </g>
  );
}
