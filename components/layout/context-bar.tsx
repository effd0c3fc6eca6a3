import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

type ContextBarProps = Readonly<{
  name: string;
  href: string;
  /** Short facts in order: grade, disability, school. */
  facts: readonly string[];
  /** StatePills: what is due, the state of the plan. */
  status?: ReactNode;
  actions?: ReactNode;
  /** NavTabs of the student's pages. */
  children?: ReactNode;
}>;

/** Who these pages are about. Stays in sight while inside a student. Place it first in the page. */
export function ContextBar({ name, href, facts, status, actions, children }: ContextBarProps) {
  const t = useTranslations('layout');
  return (
    <section
      aria-label={t('studentContext')}
      className="z-20 -mx-(--gutter) -mt-(--gutter-top) mb-6 border-b border-line bg-surface px-(--gutter) pt-3 md:tall:sticky md:top-0 print:static print:border-0"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 pb-2.5">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-3">
          <Link href={href} className="text-lg font-semibold text-ink no-underline hover:underline">
            {name}
          </Link>
          <span className="text-sm text-ink-soft">{facts.join(' · ')}</span>
        </div>
        <div className="flex flex-wrap items-center gap-2">{status}</div>
        {actions ? (
          <div className="flex flex-wrap gap-2 md:ms-auto" data-print="hidden">
            {actions}
          </div>
        ) : null}
      </div>
      {children ? <div className="-mb-px">{children}</div> : null}
    </section>
  );
}
