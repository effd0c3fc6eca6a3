import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FamilySummary } from '@/lib/families/summary';
import { AlsoDecided } from './also-decided';
import { ExactWords } from './exact-words';
import { GoalLine } from './goal-line';
import { PieceText, PlanWords } from './plan-words';
import { ServiceLine } from './service-line';
import { SummarySection } from './summary-section';
import { SupportLine } from './support-line';

/** The plan in short: strengths, what school does, goals, how one hears, what helps. Each line opens its words. */
export function PlanSummary({ summary }: Readonly<{ summary: FamilySummary }>) {
  const t = useTranslations('family');
  const name = summary.firstName;
  return (
    <div id="plan" className="scroll-mt-4">
      <SummarySection title={t('strengths', { name })}>
        <Lines empty={t('no_strengths', { name })}>
          {summary.strengths.map(({ id, sentences }) => (
            <li key={id}>
              <p>
                <PlanWords text={sentences.map(({ text }) => text).join(' ')} />
              </p>
              <ExactWords sentences={sentences} isSourcesOnly />
            </li>
          ))}
        </Lines>
      </SummarySection>
      <SummarySection title={t('services')}>
        <Lines empty={t('no_services')}>
          {summary.services.map((service) => (
            <ServiceLine key={service.id} service={service} />
          ))}
        </Lines>
        {summary.minutesApart ? (
          <p className="mt-4">{t('apart', { minutes: summary.minutesApart })}</p>
        ) : null}
      </SummarySection>
      <SummarySection title={t('goals', { name })}>
        <Lines empty={t('no_goals')}>
          {summary.goals.map((goal) => (
            <GoalLine key={goal.id} goal={goal} />
          ))}
        </Lines>
      </SummarySection>
      <SummarySection title={t('supports', { name })}>
        <Lines empty={t('no_supports')}>
          {summary.supports.map((support) => (
            <SupportLine key={support.id} support={support} />
          ))}
        </Lines>
      </SummarySection>
      {summary.also.length > 0 ? (
        <SummarySection title={t('also.title')}>
          <AlsoDecided lines={summary.also} />
        </SummarySection>
      ) : null}
      <SummarySection title={t('hear')}>
        <Hearing summary={summary} />
      </SummarySection>
    </div>
  );
}

function Lines({ empty, children }: Readonly<{ empty: string; children: readonly ReactNode[] }>) {
  if (children.length === 0) return <p className="text-ink-soft">{empty}</p>;
  return <ul className="grid gap-5">{children}</ul>;
}

function Hearing({ summary }: Readonly<{ summary: FamilySummary }>) {
  const t = useTranslations('family');
  const { progressSchedule, progressReports } = summary;
  if (!progressSchedule && !progressReports) return <p className="text-ink-soft">{t('no_hear')}</p>;
  return (
    <ul className="grid gap-1">
      {progressSchedule ? (
        <li>
          {t('hear_schedule')}: <PieceText piece={progressSchedule} />
        </li>
      ) : null}
      {progressReports ? <li>{t('hear_reports', { count: progressReports })}</li> : null}
    </ul>
  );
}
