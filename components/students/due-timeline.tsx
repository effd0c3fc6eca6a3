import type { Timeline, TimelineMark } from '@/lib/students/timeline';

const width = 176;
const height = 22;
const inset = 8;
const middle = height / 2;

/** From the last evaluation to the re-evaluation, filled as far as today. Its words hold every date. */
export function DueTimeline({ timeline, words }: Readonly<{ timeline: Timeline; words: string }>) {
  return (
    <svg
      role="img"
      aria-label={words}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="block max-w-full rtl:-scale-x-100"
    >
      <title>{words}</title>
      <path d={line(0, 1)} stroke="var(--track)" strokeWidth="3" strokeLinecap="round" />
      <path d={line(0, timeline.today)} stroke="var(--edge)" strokeWidth="3" strokeLinecap="round" />
      {timeline.marks.map((mark) => (
        <Mark key={mark.kind} mark={mark} />
      ))}
    </svg>
  );
}

function x(at: number): number {
  return Math.round((inset + at * (width - 2 * inset)) * 10) / 10;
}

function line(from: number, to: number): string {
  return `M${x(from)} ${middle}H${x(to)}`;
}

/** The shapes of StatePill: disc, diamond, triangle, ring. */
function Mark({ mark }: Readonly<{ mark: TimelineMark }>) {
  const at = x(mark.at);
  if (mark.state === 'done') return <circle cx={at} cy={middle} r="4.2" fill="var(--edge)" />;
  if (mark.state === 'due')
    return (
      <path
        d={`M${at} ${middle - 6.5}l6.5 6.5-6.5 6.5-6.5-6.5z`}
        fill="var(--due)"
        stroke="var(--surface)"
        strokeWidth="1.5"
      />
    );
  if (mark.state === 'late')
    return (
      <path
        d={`M${at} ${middle - 7}l6.8 12.4h-13.6z`}
        fill="var(--late)"
        stroke="var(--surface)"
        strokeWidth="1.5"
      />
    );
  return <circle cx={at} cy={middle} r="4.2" fill="var(--surface)" stroke="var(--edge)" strokeWidth="2" />;
}
