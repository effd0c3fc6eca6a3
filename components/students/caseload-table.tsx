import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Cell, HeadCell, Row, RowHead, Table } from '@/components/ui/table';
import { SortLink } from '@/components/ui/sort-link';
import type { CaseloadRow } from '@/lib/students/caseload-queries';
import type { CaseloadFilter } from '@/lib/students/schema';
import { timelineOf } from '@/lib/students/timeline';
import { caseloadHref } from './caseload-href';
import { DuePill } from './due-pill';
import { DueTimeline } from './due-timeline';
import { PlanState } from './plan-state';
import { RowKeys } from './row-keys';

type CaseloadTableProps = Readonly<{ rows: readonly CaseloadRow[]; filter: CaseloadFilter; today: string }>;

/** On a small screen each row is a block of its own lines; the same cells, so nothing is rendered twice. */
const cell = 'max-lg:block max-lg:border-0 max-lg:px-4 max-lg:py-0';

/** One row a student: what is due, where the years stand, the plan and what the family wrote. */
export function CaseloadTable({ rows, filter, today }: CaseloadTableProps) {
  const t = useTranslations('students.caseload');
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
            <HeadCell>{t('columns.notes')}</HeadCell>
          </tr>
        </thead>
        <tbody className="max-lg:block">
          {rows.map((row) => (
            <CaseloadLine key={row.id} row={row} today={today} />
          ))}
        </tbody>
      </Table>
    </RowKeys>
  );
}

function CaseloadLine({ row, today }: Readonly<{ row: CaseloadRow; today: string }>) {
  const t = useTranslations('students');
  const grade = useTranslations('ieps')('grade', { grade: row.grade });
  const timeline = timelineOf(row, today);
  const [next] = row.dueDates;
  return (
    <Row className="max-lg:grid max-lg:gap-1.5 max-lg:border-t max-lg:border-line max-lg:py-4 max-lg:first:border-t-0">
      <RowHead className={cell}>
        <Link href={`/students/${row.id}`} data-row-link className="text-base">
          {row.displayName}
        </Link>
        <small>
          {t('caseload.grade_category', { grade, category: t(`categories.${row.disabilityCategory}`) })}
        </small>
      </RowHead>
      <Cell className={cell}>
        {next ? <DuePill due={next} /> : <span className="text-ink-soft">{t('due.none')}</span>}
      </Cell>
      <Cell className="max-xl:hidden">{timeline ? <DueTimeline timeline={timeline} /> : null}</Cell>
      <Cell className={cell}>
        <PlanState student={row} />
      </Cell>
      <Cell className={row.unreadNotes > 0 ? cell : `${cell} max-lg:hidden`}>
        <UnreadNotes row={row} />
      </Cell>
    </Row>
  );
}

function UnreadNotes({ row }: Readonly<{ row: CaseloadRow }>) {
  const t = useTranslations('students.caseload');
  if (row.unreadNotes === 0) return <span className="text-ink-soft">{t('noNotes')}</span>;
  return (
    <>
      <span className="text-ink-soft lg:hidden">{t('columns.notes')}: </span>
      <Link
        href={`/students/${row.id}/family`}
        aria-label={t('notesNamed', { count: row.unreadNotes, name: row.displayName })}
        className="font-semibold whitespace-nowrap"
      >
        {t('notes', { count: row.unreadNotes })}
      </Link>
    </>
  );
}
