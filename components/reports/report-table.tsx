import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { caseloadHref } from '@/components/students/caseload-href';
import { Cell, HeadCell, Row, RowHead, Table } from '@/components/ui/table';
import { formatNumber } from '@/lib/format/numbers';
import { reportColumns, type Report, type ReportCell, type ReportTable } from '@/lib/reports/report';
import { reportWords } from '@/lib/reports/words';
import { caseloadSelectionSchema } from '@/lib/students/caseload-schema';

type ReportSectionProps = Readonly<{ table: ReportTable; report: Report; canList: boolean }>;

const withSchool: readonly ReportTable[] = ['clocks', 'findings', 'reviews', 'goals'];
const withSubject: readonly ReportTable[] = ['clocks', 'indicators', 'environments'];

/** One table of the reports: each figure leads to the students it counts, for who may read them. */
export function ReportSection({ table, report, canList }: ReportSectionProps) {
  const t = useTranslations('reports');
  const words = reportWords(useTranslations());
  const { year, tables } = report;
  const rows = tables[table];
  return (
    <section aria-labelledby={table} className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id={table}>{t(`tables.${table}.title`)}</h2>
        <a
          href={`/api/reports/${table}?year=${year.start}`}
          download
          aria-label={t('csvNamed', { table: t(`tables.${table}.title`) })}
          className="text-sm"
          data-print="hidden"
        >
          {t('csv')}
        </a>
      </div>
      <p className="max-w-prose text-sm text-ink-soft">{t(`tables.${table}.hint`)}</p>
      {rows.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <Table
          caption={t(`tables.${table}.title`)}
          density="dense"
          className="[&_table]:min-w-0 [&_th]:min-w-0"
        >
          <thead>
            <tr>
              {withSchool.includes(table) ? <HeadCell>{t('school')}</HeadCell> : null}
              {withSubject.includes(table) ? <HeadCell>{t('subject')}</HeadCell> : null}
              {reportColumns[table].map((column) => (
                <HeadCell key={column} isNumber>
                  {t(`columns.${column}`)}
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ school, subject, cells }) => (
              <Row key={`${school} ${subject}`}>
                <RowHead>{school ?? (subject && words(table, subject))}</RowHead>
                {school && subject ? <Cell>{words(table, subject)}</Cell> : null}
                {reportColumns[table].map((column, at) => (
                  <Cell key={column} isNumber>
                    <Figure cell={cells[at]} isPercent={column === 'percent'} canList={canList} />
                  </Cell>
                ))}
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}

type FigureProps = Readonly<{ cell: ReportCell | undefined; isPercent: boolean; canList: boolean }>;

function Figure({ cell, isPercent, canList }: FigureProps) {
  const locale = useLocale();
  if (!cell || cell.value === null) return '–';
  const words = `${formatNumber(cell.value, locale)}${isPercent ? ' %' : ''}`;
  if (!canList || cell.selects === null || cell.value === 0) return words;
  const selection = { ...caseloadSelectionSchema.parse({}), ...cell.selects };
  return <Link href={caseloadHref(selection)}>{words}</Link>;
}
