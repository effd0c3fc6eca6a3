import type { ReactNode } from 'react';
import { cx } from './cx';

type CalloutTone = 'note' | 'question' | 'ok' | 'problem' | 'thread';

const tones = {
  note: { box: 'bg-accent-soft', title: 'text-accent' },
  question: { box: 'bg-due-soft', title: 'text-due' },
  ok: { box: 'bg-ok-soft', title: 'text-ok' },
  problem: { box: 'bg-late-soft', title: 'text-late' },
  thread: { box: 'bg-thread-soft', title: 'text-thread' },
} as const satisfies Record<CalloutTone, { box: string; title: string }>;

type CalloutProps = Readonly<{
  tone?: CalloutTone;
  title?: string;
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
}>;

/** A few words that must not be missed, within the flow of the page. The title says in words what the colour says. */
export function Callout({ tone = 'note', title, action, className, children }: CalloutProps) {
  return (
    <div
      className={cx(
        'rounded-md border border-transparent px-4 py-3 font-ui text-ink forced-colors:border-current',
        tones[tone].box,
        className,
      )}
    >
      {title ? <b className={tones[tone].title}>{title} </b> : null}
      {children}
      {action ? <div className="mt-2.5 flex flex-wrap gap-2">{action}</div> : null}
    </div>
  );
}
