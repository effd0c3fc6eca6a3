import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { cx } from '@/components/ui/cx';
import type { Caseload } from '@/lib/students/caseload-queries';
import { caseloadViews, type CaseloadFilter, type CaseloadView } from '@/lib/students/caseload-schema';
import { caseloadHref } from './caseload-href';

type CaseloadViewsProps = Readonly<{ counts: Caseload['counts']; filter: CaseloadFilter }>;

/** The caseload in numbers; each number shows the students it counts. */
export function CaseloadViews({ counts, filter }: CaseloadViewsProps) {
  const t = useTranslations('students.caseload');
  return (
    <nav aria-label={t('show')} className="-mx-3 mb-4" data-print="hidden">
      <ul className="grid grid-cols-3 gap-1 sm:flex sm:flex-wrap">
        {caseloadViews.map((view) => (
          <li key={view}>
            <Link
              href={caseloadHref(filter, {
                show: view,
                figure: null,
                year: null,
                clock: null,
                environment: null,
              })}
              scroll={false}
              aria-current={filter.show === view ? 'true' : undefined}
              className={cx(
                'block h-full rounded-md border border-transparent px-3 py-2 text-ink-soft no-underline transition-colors hover:bg-accent-soft hover:no-underline',
                'aria-[current]:border-line aria-[current]:bg-surface aria-[current]:shadow-sm',
              )}
            >
              <b className={cx('tabular block text-xl leading-tight', toneOf(view, counts[view]))}>
                {counts[view]}
              </b>
              <span className="text-sm leading-tight">{t(`views.${view}`, { count: counts[view] })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function toneOf(view: CaseloadView, count: number): string {
  if (count > 0 && view === 'late') return 'text-late';
  if (count > 0 && (view === 'due' || view === 'notes' || view === 'review')) return 'text-due';
  return 'text-ink';
}
