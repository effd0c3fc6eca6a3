import type { Picture } from '@/lib/thread/layout';

/** Height of a row and width of the gap between columns, in rem; the places in thread-view.tsx have the same. */
export const rowHeight = 9.5;
const columnShare = 100 / 5;
/** How much of a column its places fill; the rest is for the lines. */
const filledShare = 0.84;

/** The lines of the thread behind its places: drawn on the server, in percent across and rem down. */
export function ThreadLines({ picture }: Readonly<{ picture: Picture }>) {
  const height = picture.rows * rowHeight;
  return (
    <svg
      aria-hidden
      className="pointer-events-none absolute inset-x-0 top-0 hidden w-full lg:block rtl:-scale-x-100"
      style={{ height: `${height}rem` }}
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
    >
      {picture.lines.map(({ from, to, fromColumn, fromRow, toColumn, toRow }) => {
        const x1 = (fromColumn + filledShare) * columnShare;
        const x2 = toColumn * columnShare;
        const [y1, y2] = [(fromRow + 0.45) * rowHeight, (toRow + 0.45) * rowHeight];
        const bend = (columnShare * (1 - filledShare)) / 2 + 1;
        return (
          <path
            key={`${from}>${to}`}
            d={`M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`}
            fill="none"
            stroke="var(--thread-line)"
            strokeWidth={1.5}
            // What a goal is measured by passes behind the services without touching them.
            strokeDasharray={toColumn - fromColumn > 1 ? '5 4' : undefined}
            vectorEffect="non-scaling-stroke"
          />
        );
      })}
    </svg>
  );
}
