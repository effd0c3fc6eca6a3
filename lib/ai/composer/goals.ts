import type { DraftItem, DraftItemOf } from '@/lib/drafting/items';
import { addDays, addYears, diffDays } from '@/lib/format/calendar-date';
import { areas } from '@/lib/ieps/domains';
import { isLow } from '@/lib/evidence/score-standing';
import type { Fact } from './facts';
import { goalPhrases } from './goal-text';
import { targetFor, type Target } from './goal-target';
import { guides, type GoalFrame } from './guide';
import { citedBy } from './impact';
import { commonOf, derived, gradeDerivation, questionItem, valuesOf } from './item';
import { gradeWords, isNormed } from './judge';
import { guideOf, isStale, type Picture, type StudentNeed } from './picture';
import { planNeeds, type PlanNeed } from './plan-needs';
import { weakOf } from './weak';
import { capital, dateWords, fill, plain } from './words';

/** One measurable annual goal for each need that instruction can be measured on (34 CFR 300.320(a)(2)-(3)). */
export function goals(picture: Picture): DraftItem[] {
  const wanted = planNeeds(picture);
  return wanted.flatMap((one) => goalFor(one, wanted, picture));
}

/** The last day of the plan; a year from its start when it has no end yet. */
export function goalDate(picture: Picture): string {
  const { startsOn, endsOn } = picture.pack.iep;
  return diffDays(startsOn, endsOn) > 30 ? endsOn : addDays(addYears(startsOn, 1), -1);
}

function goalFor(one: PlanNeed, all: readonly PlanNeed[], picture: Picture): DraftItem[] {
  const guide = guideOf(one.need);
  if (!guide.goal || isCarried(one, all)) return [];
  const fact = baselineFact(one.need, picture);
  const frame = fact && (frameFor(fact, one.need) ?? guide.goal);
  return fact && frame ? [goalItem({ one, all, fact, frame }, picture)] : [baselineQuestion(one, picture)];
}

/** Understanding of text is carried by the decoding and fluency goals while those hold it back. */
function isCarried({ need }: PlanNeed, all: readonly PlanNeed[]): boolean {
  if (need.skill !== 'comprehension' && need.skill !== 'reading_general') return false;
  const hasShare = need.low.some((fact) => !isNormed(fact) && fact.part !== null);
  return (
    !hasShare &&
    all.some((other) => other.need.skill === 'fluency') &&
    all.some((other) => other.need.skill === 'phonics')
  );
}

/** The result a goal starts from: seen in class, recent, low, in a metric that can be checked again. */
function baselineFact(need: StudentNeed, picture: Picture): Fact | null {
  const weakest = weakOf(need)?.facts[0];
  if (weakest && !isStale(weakest.on, picture.pack)) return weakest;
  const usable = need.facts.filter(
    (fact) =>
      !isNormed(fact) &&
      fact.value !== null &&
      fact.scoreType !== 'level' &&
      !isStale(fact.on, picture.pack) &&
      fact.skill !== 'attendance' &&
      (isLow(fact.standing) || fact.standing === 'unknown'),
  );
  const weight = (fact: Fact) =>
    4 * Number(isLow(fact.standing)) +
    2 * Number(fact.skill === need.skill) +
    2 * Number(fact.whole !== null || fact.scoreType === 'percent') +
    Number(fact.comparison !== null || fact.accuracy !== null || fact.summary !== null) +
    Number(isOwnLevel(fact, picture));
  return usable.toSorted((a, b) => weight(b) - weight(a))[0] ?? null;
}

function isOwnLevel(fact: Fact, picture: Picture): boolean {
  return fact.level === '' || fact.level.includes(gradeWords(picture.pack.student.grade));
}

/** The frame of the skill the baseline measures, with the behavior of that very measure. */
function frameFor(fact: Fact, need: StudentNeed): GoalFrame | null {
  const own = guideOf(need).goal;
  const frame = (fact.skill && fact.skill !== need.skill ? guides[fact.skill].goal : null) ?? own;
  const isShare = fact.scoreType === 'percent' || fact.part !== null;
  const variant = frame?.variants?.find(
    // "reaching 9 sequences" needs a count; a percentage keeps the frame's own behavior.
    ({ when, behavior }) =>
      when.test(`${fact.measure} ${fact.unit} ${fact.clause ?? ''}`) &&
      !(isShare && behavior.endsWith('reaching')),
  );
  // A composition goal keeps its prompt and organizer, whatever is counted in the piece.
  const isEssay = need.skill === 'essay' && own !== null;
  const condition = isEssay ? own.condition : (variant?.condition ?? frame?.condition);
  if (!frame || condition === undefined) return frame;
  return variant
    ? { ...frame, ...variant, of: variant.of ?? frame.of, condition, isVariant: true }
    : { ...frame, condition };
}

type Made = Readonly<{ one: PlanNeed; all: readonly PlanNeed[]; fact: Fact; frame: GoalFrame }>;

function goalItem(made: Made, picture: Picture): DraftItem {
  const { one, fact } = made;
  const { pack } = picture;
  const endsOn = goalDate(picture);
  const weak = one.need.skill === fact.skill ? weakOf(one.need) : null;
  const isWeak = weak?.facts.includes(fact) ?? false;
  const target = targetFor({ ...made, weak: isWeak ? weak : null }, pack, endsOn);
  const phrases = goalPhrases({ frame: made.frame, fact, weak: isWeak ? weak : null, target }, pack);
  const text = `By ${dateWords(endsOn)}, ${phrases.condition}, ${pack.student.name} will ${phrases.behavior} ${phrases.criterion} ${phrases.consistency}. ${phrases.baseline}`;
  const sources = (isWeak && weak ? weak.facts : [fact]).flatMap((each) => each.sourceIds);
  return {
    kind: 'goal',
    fields: fieldsOf({ ...made, target, endsOn, phrases }, picture),
    needIds: carriedIds(made).slice(0, 8),
    ...commonOf({
      text,
      sourceIds: sources,
      derivations: [
        ...target.derivations,
        derived(dateWords(endsOn), 'end of the plan'),
        ...phrases.derivations,
        ...gradeDerivation(pack),
      ],
    }),
  };
}

function carriedIds({ one, all }: Made): string[] {
  const carried = one.need.skill === 'fluency' ? all.filter((other) => isCarried(other, all)) : [];
  return [one, ...carried].flatMap(({ id }) => (id ? [id] : []));
}

type Fields = DraftItemOf<'goal'>['fields'];

function fieldsOf(
  {
    one,
    fact,
    frame,
    target,
    endsOn,
    phrases,
  }: Made & { target: Target; endsOn: string; phrases: ReturnType<typeof goalPhrases> },
  picture: Picture,
): Fields {
  const { pack } = picture;
  const { level } = fact;
  return {
    area: one.need.area,
    condition: capital(phrases.condition),
    behavior: phrases.behavior,
    criterion: { value: target.value, unit: target.unit, level, consistency: phrases.consistency },
    baseline: {
      value: target.baseline,
      unit: target.unit,
      level,
      on: fact.on,
      note: target.baselineNote,
    },
    direction: target.shape === 'fewer' ? 'decrease' : 'increase',
    targetOn: endsOn,
    measurement: {
      tool: capital(frame.tool),
      frequency: `${capital(frame.frequency)}; the team reviews instruction when four points in a row fall short of the aimline`,
      timesPerMonth: frame.timesPerMonth,
      responsible: capital(frame.role),
    },
    objectives: objectivesOf(target, { startsOn: pack.iep.startsOn, endsOn }),
    kind: 'improvement',
    method: target.method,
    derivation: target.derivation,
    ambitionReason: target.ambitionReason,
    standard:
      areas[one.need.area] === 'academic'
        ? `${capital(gradeWords(pack.student.grade))} standard for ${guideOf(one.need).noun} (team adds the number)`
        : '',
    linguisticallyAppropriate: pack.student.englishLearner ? 'yes' : null,
    postsecondaryArea: postsecondary(one.need, pack.student.ageYears),
  };
}

function postsecondary({ area }: StudentNeed, age: number): Fields['postsecondaryArea'] {
  if (age < 14) return null;
  if (
    area === 'vocational' ||
    area === 'transition_employment' ||
    area === 'behavior' ||
    area === 'social_emotional'
  )
    return 'employment';
  if (area === 'adaptive' || area === 'transition_independent_living' || area === 'motor')
    return 'independent_living';
  return 'education';
}

/** Two steps on the way, on the straight line from the baseline. */
function objectivesOf(
  target: Target,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Fields['objectives'] {
  const { baseline } = target;
  const days = diffDays(startsOn, endsOn);
  return [1, 2].map((step) => {
    const exact = baseline + ((target.value - baseline) * step) / 3;
    const value = Math.abs(target.value - baseline) < 10 ? Math.round(exact * 10) / 10 : Math.round(exact);
    const by = addDays(startsOn, Math.round((days * step) / 3));
    return { text: `By ${dateWords(by)}: ${plain(value)} ${target.unit}`, by };
  });
}

/** What the goal waits for, with the goal it will be. No start is made up. */
function baselineQuestion({ need }: PlanNeed, picture: Picture): DraftItem {
  const guide = guideOf(need);
  const frame = guide.goal;
  const values = {
    ...valuesOf(picture.pack),
    ...(need.skill === 'articulation' ? { weak: 'the error sounds' } : {}),
  };
  const ask = `There is no recent classroom measure of ${guide.noun} to start a goal from. Add one: ${fill(frame?.baseline ?? 'a recent probe', values)}`;
  const goal = frame
    ? `. The goal can then read: ${fill(`${frame.condition}, {Name} will ${frame.behavior.replace(/,?(?: with| reaching)?,?$/, '')}`, values)}`
    : '';
  return questionItem(need.area, { text: `${ask}${goal}`, sourceIds: citedBy(need) });
}
