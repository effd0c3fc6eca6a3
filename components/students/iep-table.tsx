import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { StatePill } from '@/components/ui/state-pill';
import { Cell, HeadCell, Row, RowHead, Table } from '@/components/ui/table';
import { formatDateRange, formatInstant } from '@/lib/format/dates';
import { lifeTone } from '@/lib/ieps/life';
import type { IepListRow } from '@/lib/ieps/queries';

type IepTableProps = Readonly<{ rows: readonly IepListRow[]; studentName: string; timeZone: string }>;

const cell = 'max-sm:block max-sm:border-0 max-sm:px-4 max-sm:py-0';

/** A student's plans, newest first. */
export function IepTable({ rows, studentName, timeZone }: IepTableProps) {
  const t = useTranslations('students.ieps');
  const ieps = useTranslations('ieps');
  const locale = useLocale();
  return (
    <Table caption={t('list', { name: studentName })} className="[&_table]:min-w-0 max-sm:[&_table]:block">
      <thead className="max-sm:sr-only">
        <tr>
          <HeadCell>{t('columns.kind')}</HeadCell>
          <HeadCell>{t('columns.status')}</HeadCell>
          <HeadCell>{t('columns.dates')}</HeadCell>
          <HeadCell>{t('columns.changed')}</HeadCell>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map((row) => (
          <Row
            key={row.id}
            className="max-sm:grid max-sm:gap-1 max-sm:border-t max-sm:border-line max-sm:py-3.5 max-sm:first:border-t-0"
          >
            <RowHead className={cell}>
              <Link href={`/ieps/${row.id}`}>{ieps(`kinds.${row.kind}`)}</Link>
            </RowHead>
            <Cell className={cell}>
              <StatePill tone={lifeTone(row.status)}>{ieps(`status.${row.status}`)}</StatePill>
            </Cell>
            <Cell className={`${cell} tabular`}>
              {row.startsOn && row.endsOn ? formatDateRange(row.startsOn, row.endsOn, locale) : null}
            </Cell>
            <Cell className={`${cell} tabular text-ink-soft`}>
              {formatInstant(new Date(row.updatedAt), timeZone, locale)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
