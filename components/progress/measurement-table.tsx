import { useLocale, useTranslations } from 'next-intl';
import { ActButton } from '@/components/students/act-button';
import { Cell, HeadCell, Row, RowHead, Table } from '@/components/ui/table';
import { formatCalendarDate } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { restoreProgressAction, voidProgressAction } from '@/lib/progress/actions';
import type { Measurement } from '@/lib/progress/queries';

type Props = Readonly<{ measurements: readonly Measurement[]; unit: string }>;

/** Measurements of a goal, newest first, each with a way to take it out. */
export function MeasurementTable({ measurements, unit }: Props) {
  const t = useTranslations('progress');
  const locale = useLocale();
  return (
    <Table caption={t('table')} density="dense">
      <thead>
        <tr>
          <HeadCell>{t('columns.on')}</HeadCell>
          <HeadCell isNumber>{t('columns.value')}</HeadCell>
          <HeadCell>{t('columns.note')}</HeadCell>
          <HeadCell>{t('columns.by')}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t('columns.act')}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {measurements.toReversed().map(({ id, on, value, note, by }) => {
          const said = { value: formatNumber(value, locale), date: formatCalendarDate(on, locale, 'short') };
          return (
            <Row key={id}>
              <RowHead>{said.date}</RowHead>
              <Cell isNumber>
                {said.value} {unit}
              </Cell>
              <Cell>{note}</Cell>
              <Cell>{by}</Cell>
              <Cell>
                <ActButton
                  action={voidProgressAction}
                  input={{ progressId: id }}
                  done={t('voided')}
                  undo={{ action: restoreProgressAction, done: t('restored') }}
                  label={t('void_of', said)}
                >
                  {t('void')}
                </ActButton>
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
