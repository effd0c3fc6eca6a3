import { useLocale, useTranslations } from 'next-intl';
import { ActButton } from '@/components/students/act-button';
import { addSchoolYearAction, removeSchoolYearAction } from '@/lib/clocks/actions';
import type { CalendarYear } from '@/lib/clocks/queries';
import { formatDateRange } from '@/lib/format/dates';
import { AddSchoolYear } from './add-school-year';

/** The recorded school years, and a form for the next. Ranges of dates are put into words on the server alone. */
export function SchoolYears({ years }: Readonly<{ years: readonly CalendarYear[] }>) {
  const t = useTranslations('clocks.admin');
  const locale = useLocale();
  return (
    <div className="grid gap-4">
      {years.length === 0 ? <p className="text-ink-soft">{t('noYears')}</p> : null}
      <ul className="grid max-w-2xl gap-2">
        {years.map(({ startsOn, endsOn, schoolDays }) => {
          const range = formatDateRange(startsOn, endsOn, locale);
          return (
            <li
              key={startsOn}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line pb-2"
            >
              <span className="font-semibold">{range}</span>
              <span className="tabular text-ink-soft">{t('schoolDays', { count: schoolDays })}</span>
              <span className="ms-auto">
                <ActButton
                  action={removeSchoolYearAction}
                  input={{ startsOn, endsOn }}
                  done={t('yearRemoved')}
                  undo={{ action: addSchoolYearAction, done: t('restored') }}
                  label={t('removeYear', { years: range })}
                >
                  {t('remove')}
                </ActButton>
              </span>
            </li>
          );
        })}
      </ul>
      <AddSchoolYear />
    </div>
  );
}
