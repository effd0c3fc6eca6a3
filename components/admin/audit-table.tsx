import { useLocale, useTranslations } from 'next-intl';
import { Cell, HeadCell, Row, RowHead, Table } from '@/components/ui/table';
import { auditWords } from '@/lib/admin/audit-words';
import type { AuditRow } from '@/lib/admin/queries';
import { formatInstant } from '@/lib/format/dates';

type AuditTableProps = Readonly<{ rows: readonly AuditRow[]; timeZone: string }>;

/** Who did what and when: codes, ids and counts, no narrative. */
export function AuditTable({ rows, timeZone }: AuditTableProps) {
  const t = useTranslations('admin.audit');
  const locale = useLocale();
  return (
    <Table caption={t('title')} density="dense">
      <thead>
        <tr>
          <HeadCell>{t('when')}</HeadCell>
          <HeadCell>{t('what')}</HeadCell>
          <HeadCell>{t('who')}</HeadCell>
          <HeadCell>{t('details')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <Cell className="tabular whitespace-nowrap">
              {formatInstant(new Date(row.createdAt), timeZone, locale, 'date_time')}
            </Cell>
            <RowHead>
              <code className="text-sm">{row.action}</code>
            </RowHead>
            <Cell>{row.actorName ?? t('nobody')}</Cell>
            <Cell className="text-sm text-ink-soft">{auditWords(row.payload)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
