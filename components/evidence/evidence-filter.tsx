import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { EvidenceRow } from '@/lib/evidence/queries';
import { evidenceViews, isInView, type EvidenceView } from './evidence-views';

type EvidenceFilterProps = Readonly<{
  href: string;
  rows: readonly EvidenceRow[];
  view: EvidenceView;
}>;

/** Kinds of data, each a link with its count. */
export function EvidenceFilter({ href, rows, view: current }: EvidenceFilterProps) {
  const t = useTranslations('evidence');
  return (
    <nav aria-label={t('data.filter')} data-print="hidden">
      <ul className="flex flex-wrap gap-1">
        {evidenceViews.map((view) => (
          <li key={view}>
            <Link
              href={view === 'all' ? href : `${href}?show=${view}`}
              scroll={false}
              aria-current={view === current ? 'true' : undefined}
              className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-line px-3 text-sm text-ink no-underline transition-colors hover:bg-accent-soft hover:no-underline aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent"
            >
              {t(`views.${view}`)}
              <span className="tabular text-ink-soft">
                {rows.filter(({ kind }) => isInView(kind, view)).length}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
