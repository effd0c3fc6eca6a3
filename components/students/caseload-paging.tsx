import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';
import type { Caseload } from '@/lib/students/caseload-queries';
import type { CaseloadFilter } from '@/lib/students/caseload-schema';
import { caseloadHref } from './caseload-href';

type CaseloadPagingProps = Readonly<{ filter: CaseloadFilter; place: Pick<Caseload, 'previous' | 'next'> }>;

/** On and back through a list that goes on from a student, not from a number: nobody is skipped when some are added. */
export function CaseloadPaging({ filter, place: { previous, next } }: CaseloadPagingProps) {
  const t = useTranslations('students.caseload');
  const common = useTranslations('common');
  if (previous === null && next === null) return null;
  return (
    <nav aria-label={t('pages')} className="mt-4 flex justify-between gap-3" data-print="hidden">
      <span>
        {previous ? (
          <LinkButton href={caseloadHref(filter, {}, { before: previous })} tone="quiet" rel="prev">
            <ChevronLeft aria-hidden size={18} className="flip-rtl" /> {common('previous')}
          </LinkButton>
        ) : null}
      </span>
      {next ? (
        <LinkButton href={caseloadHref(filter, {}, { after: next })} tone="quiet" rel="next">
          {common('next')} <ChevronRight aria-hidden size={18} className="flip-rtl" />
        </LinkButton>
      ) : null}
    </nav>
  );
}
