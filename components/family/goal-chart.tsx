import type { Measure } from '@/lib/families/summary';

type GoalChartProps = Readonly<{ now: Measure; target: Measure; label: string }>;

const width = 340;
const height = 84;
const top = 30;
const bottom = 62;
const start = 16;
const end = 312;

/** The way from now to the goal, drawn on the server: a dot, a dashed line, a star. The numbers are the plan's. */
export function GoalChart({ now, target, label }: GoalChartProps) {
  const isDown = target.value < now.value;
  const [fromY, toY] = target.value === now.value ? [bottom, bottom] : isDown ? [top, bottom] : [bottom, top];
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="my-2 w-full max-w-96 font-ui"
    >
      <line x1="4" x2={width - 4} y1={height - 6} y2={height - 6} stroke="var(--line)" strokeWidth="2" />
      <line
        x1={start}
        y1={fromY}
        x2={end - 10}
        y2={toY}
        stroke="var(--edge)"
        strokeWidth="2"
        strokeDasharray="5 5"
      />
      <circle cx={start} cy={fromY} r="6" fill="var(--accent)" />
      <path d={star(end, toY)} fill="var(--thread-line)" />
      <ChartNumber x={start - 6} y={fromY - 13} text={now.amount} anchor="start" />
      <ChartNumber x={end + 10} y={toY - 15} text={target.amount} anchor="end" />
    </svg>
  );
}

type ChartNumberProps = Readonly<{ x: number; y: number; text: string; anchor: 'start' | 'end' }>;

function ChartNumber({ x, y, text, anchor }: ChartNumberProps) {
  return (
    <text x={x} y={y} textAnchor={anchor} fontSize="16" fontWeight="650" fill="var(--ink)">
      {text}
    </text>
  );
}

const points = 5;
const outer = 10;
const inner = 4.2;

/** A star around a point. */
function star(x: number, y: number): string {
  const corners = Array.from({ length: points * 2 }, (_, index) => {
    const radius = index % 2 === 0 ? outer : inner;
    const angle = (Math.PI * index) / points - Math.PI / 2;
    return `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${corners.join('L')}Z`;
}
