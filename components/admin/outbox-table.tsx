import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { StatePill, type StateTone } from '@/components/ui/state-pill';
import { Cell, HeadCell, Row, RowHead, Table } from '@/components/ui/table';
import type { OutboxRow } from '@/lib/admin/queries';
import { formatInstant } from '@/lib/format/dates';

type OutboxTableProps = Readonly<{ rows: readonly OutboxRow[]; timeZone: string }>;

export function OutboxTable({ rows, timeZone }: OutboxTableProps) {
  const t = useTranslations('admin.outbox');
  const locale = useLocale();
  if (rows.length === 0) return <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>;
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <HeadCell>{t('subject')}</HeadCell>
          <HeadCell>{t('to')}</HeadCell>
          <HeadCell>{t('written')}</HeadCell>
          <HeadCell>{t('state')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <RowHead>
              <Link href={`/admin/outbox/${row.id}`}>{row.subject}</Link>
            </RowHead>
            <Cell>{row.toAddress}</Cell>
            <Cell>{formatInstant(new Date(row.createdAt), timeZone, locale, 'date_time')}</Cell>
            <Cell>
              <MailState row={row} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

export function MailState({ row }: Readonly<{ row: Pick<OutboxRow, 'sentAt' | 'failureCode'> }>) {
  const t = useTranslations('admin.outbox');
  const [tone, words]: [StateTone, string] = row.sentAt
    ? ['ok', t('sent')]
    : row.failureCode
      ? ['late', t('failed')]
      : ['none', t('kept')];
  return <StatePill tone={tone}>{words}</StatePill>;
}
