import { useTranslations } from 'next-intl';
import type { GoalSummary, Measure } from '@/lib/families/summary';
import { ExactWords } from './exact-words';
import { GoalChart } from './goal-chart';
import { PieceText } from './plan-words';

/** One goal: where the child is now, and where by when. */
export function GoalLine({ goal }: Readonly<{ goal: GoalSummary }>) {
  const t = useTranslations('family.goal');
  const { now, target } = goal;
  return (
    <li className="border-b border-line pb-2">
      <h3>{goal.area}</h3>
      {goal.behavior ? (
        <p className="first-letter:uppercase">
          <PieceText piece={goal.behavior} />
        </p>
      ) : null}
      <dl className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        <GoalPoint label={goal.nowOn ? t('now_on', { date: goal.nowOn }) : t('now')} measure={now} />
        <GoalPoint label={goal.by ? t('by', { date: goal.by }) : t('target')} measure={target} />
      </dl>
      {now && target ? (
        <GoalChart
          now={now}
          target={target}
          label={t('chart', { from: measureLabel(now), to: measureLabel(target) })}
        />
      ) : null}
      <ExactWords sentences={goal.sentences} />
    </li>
  );
}

function GoalPoint({ label, measure }: Readonly<{ label: string; measure: Measure | null }>) {
  const t = useTranslations('family.goal');
  return (
    <div>
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd className="font-semibold tabular">
        {measure ? (
          <>
            {measure.amount} <PieceText piece={measure.unit} />
          </>
        ) : (
          t('open')
        )}
      </dd>
    </div>
  );
}

function measureLabel({ amount, unit }: Measure): string {
  return `${amount} ${unit.text}`.trim();
}
