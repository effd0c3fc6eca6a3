import type { ReactNode } from 'react';
import { cx } from './cx';

export type StateTone = 'ok' | 'due' | 'late' | 'none';

const tones = {
  ok: 'text-ok bg-ok-soft',
  due: 'text-due bg-due-soft',
  late: 'text-late bg-late-soft',
  none: 'text-ink-soft bg-sunken',
} as const satisfies Record<StateTone, string>;

type StatePillProps = Readonly<{ tone: StateTone; children: ReactNode; className?: string }>;

/** A status by colour, shape and word together: disc, diamond, triangle, ring. */
export function StatePill({ tone, children, className }: StatePillProps) {
  return (
    <span
      className={cx(
        'inline-flex w-fit items-center gap-1.5 in-[td]:whitespace-nowrap rounded-full py-0.5 ps-2 pe-2.5 text-sm leading-snug font-semibold',
        tones[tone],
        className,
      )}
    >
      <StateMark tone={tone} />
      {children}
    </span>
  );
}

/** The shape alone, for drawings and lists whose words say the status. */
export function StateMark({ tone, size = 11 }: Readonly<{ tone: StateTone; size?: number }>) {
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 12 12" className="shrink-0" fill="currentColor">
      {tone === 'ok' ? <circle cx="6" cy="6" r="4.8" /> : null}
      {tone === 'due' ? <path d="M6 .4 11.6 6 6 11.6.4 6z" /> : null}
      {tone === 'late' ? <path d="M6 .8 11.6 11H.4z" /> : null}
      {tone === 'none' ? (
        <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="2" />
      ) : null}
    </svg>
  );
}
