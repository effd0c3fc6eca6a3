import { addYears, type CalendarDate } from '@/lib/format/calendar-date';
import { entriesIn, explain, firstFrom, type ClockFacts, type PlanFacts } from './facts';
import type { Clock } from './kinds';

const grades = ['PK', 'K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];
const partCYears = 3;

/** The clocks that a birthday ends. Someone born on 29 February has it on the 28th, the earlier of the two. */
export function ageClocks(facts: ClockFacts): Clock[] {
  return [...partC(facts), ...transition(facts), ...rightsTransfer(facts)];
}

/** From early intervention to school: a plan in effect by the third birthday (34 CFR 300.101(b), 300.124). */
function partC(facts: ClockFacts): Clock[] {
  const { birthDate } = facts.student;
  const dueOn = addYears(birthDate, partCYears);
  const [known] = entriesIn(facts, 'part_c_transition');
  if (!known && facts.today >= dueOn) return [];
  const starts = facts.plans.filter(({ isInEffect }) => isInEffect).map(({ startsOn }) => startsOn);
  return [
    {
      kind: 'part_c',
      startedOn: known?.on ?? null,
      dueOn,
      metOn: firstFrom(starts, birthDate),
      cite: '34 CFR 300.101(b); 300.124; 300.323(b)',
      explanation: explain({ rule: 'age', count: partCYears, from: birthDate }),
    },
  ];
}

/** A transition plan in the plan whose span holds the state's age or grade (300.320(b)). */
function transition(facts: ClockFacts): Clock[] {
  const { birthDate } = facts.student;
  const { transitionAge } = facts.state;
  const birthday = addYears(birthDate, transitionAge);
  const gradeStart = startOfTransitionGrade(facts);
  const isByGrade = gradeStart !== null && gradeStart < birthday;
  const dueOn = isByGrade ? gradeStart : birthday;
  return neededInPlan(facts, dueOn, ({ hasTransition }) => hasTransition).map(({ metOn, startedOn }) => ({
    kind: 'transition',
    startedOn,
    dueOn,
    metOn,
    cite: '34 CFR 300.320(b)',
    explanation: isByGrade
      ? explain({ rule: 'year_start', from: dueOn })
      : explain({ rule: 'age', count: transitionAge, from: birthDate }),
  }));
}

/** The statement that rights will transfer, not later than a year before majority (300.320(c)). */
function rightsTransfer(facts: ClockFacts): Clock[] {
  const { birthDate } = facts.student;
  const age = facts.state.majorityAge - 1;
  const dueOn = addYears(birthDate, age);
  const told = entriesIn(facts, 'rights_transferred')[0]?.on ?? null;
  return neededInPlan(facts, dueOn, ({ hasRightsStatement }) => hasRightsStatement).map(
    ({ metOn, startedOn }) => ({
      kind: 'rights_transfer',
      startedOn,
      dueOn,
      metOn: metOn ?? told,
      cite: '34 CFR 300.320(c)',
      explanation: explain({ rule: 'age', count: age, from: birthDate }),
    }),
  );
}

/**
 * Whether a part is needed in the plan in effect or in the one that follows it, because their span holds the
 * day. Empty before that; and without a plan in effect on a past day there is nothing to hold it against.
 */
function neededInPlan(
  { plans, student, today }: ClockFacts,
  day: CalendarDate,
  holds: (plan: PlanFacts) => boolean,
): Pick<Clock, 'metOn' | 'startedOn'>[] {
  const current = plans.filter(({ isInEffect }) => isInEffect);
  const ends = current.map(({ endsOn }) => endsOn).filter((endsOn) => endsOn !== null);
  const nextReview =
    ends.toSorted().at(-1) ?? (student.lastAnnualReviewOn && addYears(student.lastAnnualReviewOn, 1));
  const horizon = addYears(nextReview !== null && nextReview > today ? nextReview : today, 1);
  if (day > horizon || (current.length === 0 && day < today)) return [];
  const met = current.find(holds);
  return [
    { startedOn: nextReview !== null && nextReview <= day ? nextReview : null, metOn: met?.startsOn ?? null },
  ];
}

/** The first day of the school year in which the student reaches the state's grade; null when unknown or none. */
function startOfTransitionGrade({ state, student, schoolYears, today }: ClockFacts): CalendarDate | null {
  if (state.transitionGrade === null) return null;
  const missing = grades.indexOf(state.transitionGrade) - grades.indexOf(student.grade);
  const starts = schoolYears.map(({ startsOn }) => startsOn).toSorted();
  const current = starts.findLastIndex((startsOn) => startsOn <= today);
  if (current < 0 || !grades.includes(student.grade)) return null;
  return starts[missing <= 0 ? current : current + missing] ?? null;
}
