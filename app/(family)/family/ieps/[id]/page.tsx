import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AboutCopy } from '@/components/family/about-copy';
import { AnswerPlan } from '@/components/family/answer-plan';
import { FirstThings } from '@/components/family/first-things';
import { FullPlan } from '@/components/family/full-plan';
import { GlossaryList, GlossaryPopovers } from '@/components/family/glossary';
import { Fold } from '@/components/family/fold';
import { OpenedMark } from '@/components/family/opened-mark';
import { PlanHead } from '@/components/family/plan-head';
import { PlanSummary } from '@/components/family/plan-summary';
import { SummarySection } from '@/components/family/summary-section';
import { TakeAlong } from '@/components/family/take-along';
import { TeamMessage } from '@/components/family/team-message';
import { TalkToTeam } from '@/components/family/talk-to-team';
import { disclosureOf, shortHash } from '@/lib/export/pdf-plan';
import { firstNameOf, planView } from '@/lib/export/plan-view';
import { exactNumber } from '@/lib/export/measures';
import { markOpenedAction } from '@/lib/families/actions';
import { summarise } from '@/lib/families/summary';
import { formatInstant } from '@/lib/format/dates';
import { getPlanAnswer } from '@/lib/record/family-queries';
import { openSharedPlan, type PlanParams } from './shared-plan';

type PageProps = Readonly<{ params: PlanParams }>;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { shared } = await openSharedPlan(params);
  const t = await getTranslations('family');
  return { title: t('title', { name: firstNameOf(shared.document) }) };
}

/** The plan as it was shared: the summary first, then every word of it, then a way to answer. */
export default async function FamilyPlanPage({ params }: PageProps) {
  const { viewer, shared } = await openSharedPlan(params);
  const [answer, words, locale] = await Promise.all([
    getPlanAnswer(viewer, shared.iepId),
    getTranslations(),
    getLocale(),
  ]);
  const wording = { words, locale };
  const { document, iepId } = shared;
  const summary = summarise(document, wording);
  const sharedOn = formatInstant(new Date(shared.sharedAt), viewer.timeZone, locale, 'date');
  return (
    <>
      <OpenedMark action={markOpenedAction} iepId={iepId} />
      <PlanHead shared={shared} summary={summary} sharedOn={sharedOn} />
      <FirstThings
        summary={summary}
        contactName={shared.contactName}
        schoolName={document.student.schoolName}
      />
      <TeamMessage shared={shared} />
      <PlanSummary summary={summary} />
      <SummarySection id="whole-plan" title={words('family.full.title')}>
        <p className="mb-2">{words('family.full.intro')}</p>
        <FullPlan sections={planView(document, wording)} />
      </SummarySection>
      <AnswerPlan iepId={iepId} answer={answer} />
      <TalkToTeam iepId={iepId} notes={shared.notes} locale={locale} timeZone={viewer.timeZone} />
      <SummarySection title={words('family.take.title')}>
        <TakeAlong iepId={iepId} />
      </SummarySection>
      <SummarySection title={words('family.about.title')}>
        <AboutCopy
          versionNumber={exactNumber(shared.versionNumber, locale)}
          hash={shortHash(shared.sha256)}
          sharedOn={sharedOn}
          disclosure={disclosureOf(document, wording)}
        />
      </SummarySection>
      <div className="mt-10">
        <Fold look="row" summary={<h2 className="text-base">{words('family.terms.title')}</h2>}>
          <GlossaryList />
        </Fold>
      </div>
      <GlossaryPopovers />
    </>
  );
}
