import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

type FoldProps = Readonly<{ summary: ReactNode; look?: 'line' | 'row'; children: ReactNode }>;

const looks = {
  /** A few words under a line. */
  line: 'inline-flex min-h-11 rounded-sm text-sm font-semibold text-accent',
  /** A row of its own, for a part of the plan. */
  row: 'flex min-h-14 border-b border-line py-2 text-base font-semibold text-ink',
} as const;

/** More, on request: native, works without scripts, is found by find-in-page, and prints opened. */
export function Fold({ summary, look = 'line', children }: FoldProps) {
  return (
    <details className="group/fold print:details-content:block print:details-content:[block-size:auto] print:details-content:[content-visibility:visible]">
      <summary
        className={`${looks[look]} cursor-pointer list-none items-center gap-1.5 hover:underline [&::-webkit-details-marker]:hidden print:min-h-0`}
      >
        <ChevronRight
          aria-hidden
          size={18}
          className="shrink-0 text-accent transition-transform group-open/fold:rotate-90 rtl:-scale-x-100 print:hidden"
        />
        {summary}
      </summary>
      <div className={look === 'row' ? 'py-4' : 'pb-3 ps-6'}>{children}</div>
    </details>
  );
}
