import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LinkButton } from './link-button';

type PaginationProps = Readonly<{
  /** Starting at 1. */
  page: number;
  pageCount: number;
  /** Built by the caller, who knows the other search parameters; undefined at the ends. */
  previousHref?: string;
  nextHref?: string;
}>;

/** Previous and next, with where one is in words. */
export function Pagination({ page, pageCount, previousHref, nextHref }: PaginationProps) {
  const t = useTranslations('common');
  if (pageCount <= 1) return null;
  return (
    <nav aria-label={t('pages')} className="mt-4 flex items-center justify-between gap-3" data-print="hidden">
      <span className="min-w-28">
        {previousHref ? (
          <LinkButton href={previousHref} tone="quiet" rel="prev">
            <ChevronLeft aria-hidden size={18} className="flip-rtl" /> {t('previous')}
          </LinkButton>
        ) : null}
      </span>
      <span className="tabular text-sm text-ink-soft">{t('pageOf', { page, pageCount })}</span>
      <span className="min-w-28 text-end">
        {nextHref ? (
          <LinkButton href={nextHref} tone="quiet" rel="next">
            {t('next')} <ChevronRight aria-hidden size={18} className="flip-rtl" />
          </LinkButton>
        ) : null}
      </span>
    </nav>
  );
}
