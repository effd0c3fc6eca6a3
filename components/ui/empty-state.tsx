import type { ReactNode } from 'react';

type StateProps = Readonly<{ title: string; children?: ReactNode; action?: ReactNode; headingLevel?: 2 | 3 }>;

/** Nothing here yet: why, and the one next step. */
export function EmptyState({ title, children, action, headingLevel = 2 }: StateProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div className="grid max-w-prose justify-items-start gap-2 rounded-md border border-dashed border-line px-6 py-8">
      <ThreadMark />
      <Heading>{title}</Heading>
      {children ? <div className="text-ink-soft">{children}</div> : null}
      {action ? <div className="mt-2 flex flex-wrap gap-2">{action}</div> : null}
    </div>
  );
}

function ThreadMark() {
  return (
    <svg aria-hidden width="56" height="22" viewBox="0 0 56 22" className="mb-1">
      <path
        d="M4 16 C16 16 14 6 24 6 S 34 16 52 6"
        fill="none"
        stroke="var(--thread-line)"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeDasharray="1 6"
      />
      <circle cx="4" cy="16" r="3" fill="none" stroke="var(--accent)" strokeWidth="2" />
      <circle cx="52" cy="6" r="3" fill="none" stroke="var(--accent)" strokeWidth="2" />
    </svg>
  );
}
