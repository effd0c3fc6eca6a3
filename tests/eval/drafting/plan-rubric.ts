import { gradeLevel } from '@/lib/compliance/reading-level';
import type { DraftItem, DraftItemOf } from '@/lib/drafting/items';
import type { EvidencePack } from '@/lib/drafting/pack';
import { diffDays } from '@/lib/format/calendar-date';
import { quantitiesIn } from '@/lib/drafting/gates/quantities';
import { termsIn } from '@/lib/retrieval/terms';
import type { Plan } from '../composer/audit';
import { itemsOf, stemsOf } from './plan-items';
import { comparison } from './words';

/*
 * Q1 to Q5 and Q13 to Q16 of the 16-point rubric, of a whole drafted plan, 0 to 3; a mean over needs, services or
 * supports may lie between. Null where there is nothing to score: what the evidence lacks and the draft asks for
 * (strengths, services), and what a draft does not write (the placement reasoning, which the team gives).
 */

export type PlanKey = 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'Q5' | 'Q13' | 'Q14' | 'Q15' | 'Q16';
export type PlanScores = Record<PlanKey, number | null>;

export function scorePlan(plan: Plan, pack: EvidencePack): PlanScores {
  return {
    Q1: dataScore(plan, pack),
    Q2: impactScore(plan),
    Q3: strengthScore(plan, pack),
    Q4: groundingScore(plan, pack),
    Q5: coverageScore(plan),
    Q13: serviceScore(plan),
    Q14: null,
    Q15: supportScore(plan),
    Q16: readingScore(plan),
  };
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const recentDays = 120;

/** Q1, a need: 0 nothing said in its area; 1 words; 2 a number; 3 numbers, one of them recent, and a comparison. */
export function dataScore(plan: Plan, { today }: Pick<EvidencePack, 'today'>): number | null {
  const sentences = itemsOf(plan, 'sentence', 'present_levels');
  const scores = itemsOf(plan, 'need').map(({ fields, sourceIds }) => {
    const own = sentences.filter(
      (one) => one.area === fields.area || one.sourceIds.some((id) => sourceIds.includes(id)),
    );
    if (own.length === 0) return 0;
    const quantities = own.map(({ text }) => quantitiesIn(text));
    const isMeasured = quantities.some((all) => all.some(({ kind }) => kind !== 'date'));
    if (!isMeasured) return 1;
    const isRecent = quantities.some(
      (all) =>
        all.some(({ kind }) => kind !== 'date') &&
        all.some(({ kind, value }) => kind === 'date' && isWithin(value, today)),
    );
    return isRecent && own.some(({ text }) => comparison.test(text)) ? 3 : 2;
  });
  return mean(scores);
}

function isWithin(date: string, today: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(date) && Math.abs(diffDays(date, today)) <= recentDays;
}

const subject =
  /\b(?:reading|math|mathematics|writing|science|social studies|curriculum|lessons?|class(?:room)?|routines?|school)\b/iu;
const cannot =
  /\b(?:cannot|can't|not yet|hard|difficult(?:y)?|takes? more|lost|missed|miss|less|slow(?:ly|er)?|without help|depends?|limits?|parts of|falls? behind|stops?|unfinished|affects?)\b/iu;
const activity =
  /\b(?:texts?|textbooks?|directions|assignments?|lessons?|group work|play|lunch|recess|discussions?|problems?|standards?|tests?|notes|projects?|questions|books|routines|conversations?|talk|answers?|word problems|tasks?|materials)\b/iu;

/** Q2: 0 no impact; 1 the label; 2 a subject; 3 a subject, what is hard, and the activity where it is. */
export function impactScore(plan: Plan): number {
  const text = itemsOf(plan, 'sentence', 'present_levels')
    .filter(({ area }) => area === 'impact' || area === 'impact_preschool')
    .map((one) => one.text)
    .join(' ');
  if (text === '') return 0;
  if (!subject.test(text)) return 1;
  return cannot.test(text) && activity.test(text) ? 3 : 2;
}

const empty = /^\w+ (?:is|has) (?:a )?(?:nice|good|sweet|hard[- ]working|great|pleasant)\b.{0,25}$/iu;

/** Q3: 0 no strengths; 1 only "a nice student"; 2 specific, with the family's words; 3 also used in the plan. */
export function strengthScore(plan: Plan, { entries }: Pick<EvidencePack, 'entries'>): number | null {
  const said = itemsOf(plan, 'sentence', 'strengths_and_family');
  const isGiven = entries.some(
    ({ evidenceKind, text }) => evidenceKind === 'strength' || /^strengths?\b.*:/imu.test(text),
  );
  if (said.length === 0) return isGiven ? 0 : null;
  const specific = said.filter(({ text, sourceIds }) => sourceIds.length > 0 && !empty.test(text));
  if (specific.length === 0) return 1;
  const strengths = new Set(stemsOf(specific.map(({ text }) => text).join(' ')));
  const used = [...itemsOf(plan, 'service'), ...itemsOf(plan, 'goal'), ...itemsOf(plan, 'support')].some(
    (item) => /builds on|does well|strength|interest/iu.test(textWithMethod(item)) && shares(item, strengths),
  );
  return used ? 3 : 2;
}

function textWithMethod(item: DraftItem): string {
  return item.kind === 'service' ? `${item.text} ${item.fields.method}` : item.text;
}

function shares(item: DraftItem, stems: ReadonlySet<string>): boolean {
  return termsIn(textWithMethod(item)).filter(({ term }) => stems.has(term)).length >= 2;
}

const groundGates = new Set(['source_exists', 'number', 'derivation', 'instrument', 'direction', 'negation']);

/** Q4: 0 nothing cited; 1 some; 2 four fifths; 3 every statement cites what exists and contradicts none of it. */
export function groundingScore(plan: Plan, { entries }: Pick<EvidencePack, 'entries'>): number | null {
  const ids = new Set(entries.map(({ id }) => id));
  const facts = [...itemsOf(plan, 'sentence'), ...itemsOf(plan, 'need'), ...itemsOf(plan, 'goal')];
  if (facts.length === 0) return null;
  const cited = facts.filter(({ sourceIds }) => sourceIds.length > 0 && sourceIds.every((id) => ids.has(id)));
  const share = cited.length / facts.length;
  if (share === 1) return plan.faults.some(({ gate }) => groundGates.has(gate)) ? 2 : 3;
  return share >= 0.8 ? 2 : share > 0 ? 1 : 0;
}

/** Q5: needs that a goal, service or support serves, or that say why not: all 3, four fifths 2, half 1. */
export function coverageScore(plan: Plan): number | null {
  const needs = itemsOf(plan, 'need');
  if (needs.length === 0) return null;
  const served = new Set([
    ...itemsOf(plan, 'goal').flatMap(({ needIds }) => needIds),
    ...[...itemsOf(plan, 'service'), ...itemsOf(plan, 'support')].flatMap(({ linkIds }) => linkIds),
  ]);
  const share =
    needs.filter(({ fields }, at) => served.has(`n${at + 1}`) || fields.notAddressedReason.trim() !== '')
      .length / needs.length;
  return share === 1 ? 3 : share >= 0.8 ? 2 : share >= 0.5 ? 1 : 0;
}

/** Q13, a service: 1 fields missing; 2 complete; 3 also tied to its goals, with a practice named. */
export function serviceScore(plan: Plan): number | null {
  const services = itemsOf(plan, 'service');
  if (services.length === 0) return itemsOf(plan, 'need').length > 0 ? 0 : null;
  return mean(services.map((service) => oneService(service, plan)));
}

function oneService({ fields, linkIds }: DraftItemOf<'service'>, plan: Plan): number {
  const { minutesPerSession, timesPerPeriod, period, location, providerRole, startsOn, endsOn } = fields;
  const parts = [minutesPerSession, timesPerPeriod, period, location, providerRole, startsOn, endsOn];
  if (parts.some((part) => part === null || part === '')) return 1;
  // A need without a goal waits for its baseline; a service for such needs alone has no goal to be tied to.
  const hasGoal = itemsOf(plan, 'goal').some(({ needIds }) => needIds.some((id) => linkIds.includes(id)));
  const isTied = linkIds.some((id) => id.startsWith('g')) || (!hasGoal && linkIds.length > 0);
  return isTied && fields.method.trim().split(/\s+/u).length >= 4 ? 3 : 2;
}

const maxSupports = 10;

/** Q15: 0 none; 1 a long list or single words; 2 specific; 3 tied, with where, when and by whom. */
export function supportScore(plan: Plan): number | null {
  const supports = itemsOf(plan, 'support');
  if (supports.length === 0) return itemsOf(plan, 'need').length > 0 ? 0 : null;
  if (supports.length > maxSupports) return 1;
  return mean(
    supports.map(({ text, linkIds, fields }) => {
      if (text.split(/\s+/u).length < 5) return 1;
      const isUsable = [fields.setting, fields.when, fields.providedBy].every((part) => part.trim() !== '');
      return linkIds.length > 0 && isUsable ? 3 : 2;
    }),
  );
}

/** Q16: what a family reads first (strengths, present levels, needs, supports): grade 9 or below 3, 10 2, 12 1. */
export function readingScore(plan: Plan): number | null {
  const grade = bodyGrade(plan);
  if (grade === null) return null;
  return grade <= 9 ? 3 : grade <= 10 ? 2 : grade <= 12 ? 1 : 0;
}

export function bodyGrade(plan: Plan): number | null {
  const body = ['strengths_and_family', 'present_levels', 'needs', 'accommodations'].flatMap(
    (section) => plan.sections[section] ?? [],
  );
  return gradeLevel(
    body
      .filter(({ kind }) => kind !== 'question')
      .map(({ text }) => text)
      .join(' '),
  );
}
