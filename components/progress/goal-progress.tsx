import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Disclosure } from '@/components/ui/disclosure';
import { StatePill } from '@/components/ui/state-pill';
import { formatCalendarDate } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { aimlineAt } from '@/lib/goals/aimline';
import { standingOf, type Standing } from '@/lib/progress/chart';
import type { GoalForProgress } from '@/lib/progress/queries';
import { GoalChart } from './goal-chart';
import { MeasurementTable } from './measurement-table';
import { RecordForm } from './record-form';

const tones = {
  met: 'ok',
  on_aimline: 'ok',
  off_aimline: 'due',
  unmeasured: 'none',
  no_aimline: 'none',
} as const satisfies Record<Standing, string>;
/** Fewest measurements a decision may rest on. */
const fewestForDecision = 6;

type Props = Readonly<{ goal: GoalForProgress; today: string }>;

/** One goal: where it stands in words, one number to record, the chart and the table. */
export async function GoalProgress({ goal, today }: Props) {
  const [t, ieps] = await Promise.all([getTranslations('progress'), getTranslations('ieps')]);
  const { id, text, unit, measurements, aimline, direction } = goal;
  const standing = standingOf(measurements, aimline, direction);
  return (
    <article id={`goal-${id}`} aria-labelledby={`goal-name-${id}`} className="grid scroll-mt-32 gap-3">
      <header className="grid gap-1">
        <p className="text-sm text-ink-soft">
          {t('plan', { kind: ieps(`kinds.${goal.iepKind}`), status: ieps(`status.${goal.iepStatus}`) })}
          {' · '}
          <Link href={`/ieps/${goal.iepId}#section-goals`}>{t('open_goal')}</Link>
        </p>
        <h2 id={`goal-name-${id}`} className="max-w-prose font-doc text-lg">
          {text}
        </h2>
        <p className="flex flex-wrap items-center gap-3">
          <StatePill tone={tones[standing]}>{t(`standing.${standing}`)}</StatePill>
        </p>
      </header>
      <LastWords goal={goal} />
      <RecordForm goalId={id} unit={unit} today={today} />
      <GoalChart measurements={measurements} aimline={aimline} />
      {measurements.length > 0 ? (
        <Disclosure summary={t('show_table', { count: measurements.length })}>
          <MeasurementTable measurements={measurements} unit={unit} />
        </Disclosure>
      ) : null}
    </article>
  );
}

/** The chart in a sentence: the last value, the goal, what the aimline says of that day. */
async function LastWords({ goal }: Readonly<{ goal: GoalForProgress }>) {
  const [t, locale] = await Promise.all([getTranslations('progress'), getLocale()]);
  const { measurements, aimline, unit } = goal;
  const last = measurements.at(-1);
  if (!last) return null;
  const date = (on: string) => formatCalendarDate(on, locale, 'short');
  const said = { value: formatNumber(last.value, locale), unit, date: date(last.on) };
  return (
    <p className="max-w-prose">
      {aimline
        ? t('sentence', {
            ...said,
            target: formatNumber(aimline.target, locale),
            by: date(aimline.targetOn),
          })
        : t('sentence_no_aim', said)}{' '}
      {aimline
        ? t('expected', { value: formatNumber(Math.round(aimlineAt(aimline, last.on) * 10) / 10, locale) })
        : null}{' '}
      {measurements.length < fewestForDecision ? t('one_is_no_trend') : null}
    </p>
  );
}
