import { useLocale, useTranslations } from 'next-intl';
import { ActButton } from '@/components/students/act-button';
import { ChipLabel } from '@/components/ui/chip';
import { Cell, HeadCell, Row, RowHead, Table } from '@/components/ui/table';
import { removeEvidenceAction, restoreEvidenceAction } from '@/lib/evidence/actions';
import type { EvidenceRow } from '@/lib/evidence/queries';
import { wordsWithoutName } from '@/lib/evidence/words';
import { formatCalendarDate } from '@/lib/format/dates';

/** On a small screen: name and button, then words and date, then the area. */
const cell = 'max-lg:block max-lg:border-0 max-lg:px-0 max-lg:py-0';

/** A student's data, newest first; on a small screen each datum is a block of its own lines. */
export function EvidenceTable({ rows }: Readonly<{ rows: readonly EvidenceRow[] }>) {
  const t = useTranslations('evidence.data');
  const hasAreas = rows.some(({ area }) => area !== null);
  return (
    <Table caption={t('caption')} density="dense" className="[&_table]:min-w-0 max-lg:[&_table]:block">
      <thead className="max-lg:sr-only">
        <tr>
          <HeadCell className="w-[30%]">{t('columns.what')}</HeadCell>
          <HeadCell>{t('columns.text')}</HeadCell>
          {hasAreas ? <HeadCell>{t('columns.area')}</HeadCell> : null}
          <HeadCell>{t('columns.date')}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t('columns.act')}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {rows.map((row) => (
          <EvidenceLine key={row.id} row={row} hasAreas={hasAreas} />
        ))}
      </tbody>
    </Table>
  );
}

function EvidenceLine({ row, hasAreas }: Readonly<{ row: EvidenceRow; hasAreas: boolean }>) {
  const t = useTranslations('evidence');
  const areas = useTranslations('ieps.areas');
  const locale = useLocale();
  const name = [row.instrument, row.measure].filter(Boolean).join(', ');
  const kind = t(`kinds.${row.kind}`);
  return (
    <Row className="max-lg:grid max-lg:grid-cols-[minmax(0,1fr)_auto] max-lg:gap-x-3 max-lg:gap-y-0.5 max-lg:border-t max-lg:border-line max-lg:px-4 max-lg:py-2.5 max-lg:first:border-t-0">
      <RowHead className={`${cell} max-lg:row-start-1 lg:align-top`}>
        <span className="font-semibold">{row.measure ?? row.instrument ?? kind}</span>
        <EvidenceOrigin row={row} kind={kind} />
      </RowHead>
      <Cell className={`${cell} max-w-prose max-lg:row-start-2 lg:align-top`}>
        <span className="break-words whitespace-pre-wrap">{wordsWithoutName(row)}</span>
        {row.isCited ? (
          <span title={t('data.citedHint')}>
            <ChipLabel>{t('data.cited')}</ChipLabel>
          </span>
        ) : null}
      </Cell>
      {hasAreas ? (
        <Cell
          className={`${cell} text-sm text-ink-soft max-lg:row-start-3 lg:align-top ${row.area ? '' : 'max-lg:hidden'}`}
        >
          {row.area ? areas(row.area) : <span className="sr-only">{t('data.noArea')}</span>}
        </Cell>
      ) : null}
      <Cell
        className={`${cell} tabular text-sm whitespace-nowrap text-ink-soft max-lg:row-start-2 max-lg:text-end lg:align-top`}
      >
        {row.occurredOn ? formatCalendarDate(row.occurredOn, locale, 'short') : t('data.noDate')}
      </Cell>
      <Cell className={`${cell} text-end max-lg:row-start-1 max-lg:-me-2.5 lg:align-top print:hidden`}>
        <ActButton
          action={removeEvidenceAction}
          input={{ evidenceId: row.id }}
          done={t('data.removed')}
          undo={{ action: restoreEvidenceAction, done: t('data.restored') }}
          label={t('data.removeNamed', { what: name || kind })}
        >
          {t('data.remove')}
        </ActButton>
      </Cell>
    </Row>
  );
}

/** The test a measure belongs to, or what kind of words these are and whose. */
function EvidenceOrigin({ row, kind }: Readonly<{ row: EvidenceRow; kind: string }>) {
  const isKindSaid = !row.measure && !row.instrument;
  const parts = [
    row.measure ? row.instrument : null,
    isKindSaid || row.kind === 'score' ? null : kind,
    row.source,
  ];
  const words = parts.filter(Boolean).join(' · ');
  return words ? <small>{words}</small> : null;
}
