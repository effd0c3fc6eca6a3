import { useTranslations } from 'next-intl';
import { HeadCell, Table } from '@/components/ui/table';
import { SortLink } from '@/components/ui/sort-link';
import type { CaseloadRow } from '@/lib/students/caseload-queries';
import type { CaseloadFilter } from '@/lib/students/caseload-schema';
import { caseloadHref } from './caseload-href';
import { CaseloadRows } from './caseload-rows';
import { RowKeys } from './row-keys';
import { useCaseloadLines } from './use-caseload-lines';

type CaseloadTableProps = Readonly<{ rows: readonly CaseloadRow[]; filter: CaseloadFilter; today: string }>;

/** One row a student: what is due, where the years stand, the plan and what the family wrote. */
export function CaseloadTable({ rows, filter, today }: CaseloadTableProps) {
  const t = useTranslations('students.caseload');
  const linesOf = useCaseloadLines();
  return (
    <RowKeys>
      <Table caption={t('table')} className="[&_table]:min-w-0 max-lg:[&_table]:block">
        <thead className="max-lg:sr-only">
          <tr>
            <HeadCell aria-sort={filter.sort === 'name' ? 'ascending' : undefined}>
              <SortLink
                href={caseloadHref(filter, { sort: 'name' })}
                direction={filter.sort === 'name' ? 'ascending' : undefined}
              >
                {t('columns.student')}
              </SortLink>
            </HeadCell>
            <HeadCell aria-sort={filter.sort === 'due' ? 'ascending' : undefined}>
              <SortLink
                href={caseloadHref(filter, { sort: 'due' })}
                direction={filter.sort === 'due' ? 'ascending' : undefined}
              >
                {t('columns.due')}
              </SortLink>
            </HeadCell>
            <HeadCell className="max-xl:hidden">{t('columns.timeline')}</HeadCell>
            <HeadCell>{t('columns.iep')}</HeadCell>
            <HeadCell>{t('columns.findings')}</HeadCell>
            <HeadCell>{t('columns.goals')}</HeadCell>
            <HeadCell>{t('columns.notes')}</HeadCell>
          </tr>
        </thead>
        <CaseloadRows lines={linesOf(rows, today)} />
      </Table>
    </RowKeys>
  );
}
