import { useLocale, useTranslations } from 'next-intl';
import { StatePill } from '@/components/ui/state-pill';
import { Cell, HeadCell, Row, RowHead, Table } from '@/components/ui/table';
import { closedRanges } from '@/lib/clocks/closed-ranges';
import type { ClosedDayInput } from '@/lib/clocks/schema';
import { formatCalendarDate, formatDateRange } from '@/lib/format/dates';
import { RemoveClosedDays } from './remove-closed-days';

/** The days without school as ranges, in order. */
export function ClosedDaysTable({ days }: Readonly<{ days: readonly ClosedDayInput[] }>) {
  const t = useTranslations('clocks.admin');
  const locale = useLocale();
  if (days.length === 0) return <p className="text-ink-soft">{t('noClosed')}</p>;
  return (
    <Table caption={t('table')} density="dense" className="max-w-3xl">
      <thead>
        <tr>
          <HeadCell>{t('days')}</HeadCell>
          <HeadCell>{t('what')}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t('actions')}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {closedRanges(days).map(({ startsOn, endsOn, days: within }) => {
          const range =
            startsOn === endsOn
              ? formatCalendarDate(startsOn, locale, 'long')
              : formatDateRange(startsOn, endsOn, locale);
          const [first] = within;
          return (
            <Row key={startsOn}>
              <RowHead className="tabular">{range}</RowHead>
              <Cell>
                <span className="flex flex-wrap items-center gap-2">
                  {first?.name}
                  {first?.isHoliday ? <StatePill tone="none">{t('holiday')}</StatePill> : null}
                </span>
              </Cell>
              <Cell className="text-end">
                <RemoveClosedDays days={within.map(({ on }) => on)} label={range} />
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
