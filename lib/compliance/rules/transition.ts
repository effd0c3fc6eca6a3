import { ageOn } from '@/lib/format/calendar-date';
import type { Facts } from '../facts';
import type { Lack } from '../finding';
import { fieldPlace, firstNameOf, isBlank, sectionPlace } from '../places';
import type { RuleGroup } from '../rule-group';

/* Transition, 34 CFR 300.320(b) and (c); the items of Indicator 13. */

type Answers = Facts['plan']['sections']['transition']['fields'];

const grades = ['PK', 'K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

/** Required from the first plan in effect when the student reaches the age, or the state's grade. */
export function needsTransition({ plan, state, lastDay }: Facts): boolean {
  const isOfAge = ageOn(plan.student.birthDate, lastDay) >= state.transitionAge;
  const isOfGrade =
    state.transitionGrade !== null &&
    grades.indexOf(plan.student.grade) >= grades.indexOf(state.transitionGrade);
  return isOfAge || isOfGrade;
}

function place(field: keyof Answers, variant?: string): Lack {
  return { ...fieldPlace('transition', field), ...(variant ? { variant } : {}) };
}

function answersOf({ plan }: Facts): Answers {
  return plan.sections.transition.fields;
}

function present(facts: Facts): Lack[] {
  if (!needsTransition(facts)) return [];
  const answers = answersOf(facts);
  const isStarted =
    [answers.educationGoal, answers.employmentGoal, answers.courseOfStudy].some((text) => !isBlank(text)) ||
    answers.services.length > 0 ||
    answers.assessments.length > 0;
  if (isStarted) return [];
  const { plan, state, context } = facts;
  const ageNow = ageOn(plan.student.birthDate, plan.iep.startsOn ?? context.today);
  const ageThen = ageOn(plan.student.birthDate, facts.lastDay);
  const isByAge = ageThen >= state.transitionAge;
  const variant = !isByAge ? 'grade' : ageNow >= state.transitionAge ? 'already' : undefined;
  const values = {
    first_name: firstNameOf(facts),
    age: variant === 'already' ? ageNow : state.transitionAge,
  };
  return [{ ...sectionPlace('transition'), ...(variant ? { variant } : {}), values }];
}

function postsecondaryGoals(facts: Facts): Lack[] {
  if (!needsTransition(facts)) return [];
  const answers = answersOf(facts);
  if (isBlank(answers.educationGoal)) return [place('educationGoal')];
  if (isBlank(answers.employmentGoal)) return [place('employmentGoal')];
  if (answers.independentLiving === null) return [place('independentLiving')];
  const detail = answers.independentLiving === 'yes' ? 'independentLivingGoal' : 'independentLivingReason';
  return isBlank(answers[detail]) ? [place(detail)] : [];
}

function assessment(facts: Facts): Lack[] {
  if (!needsTransition(facts)) return [];
  const isListed = answersOf(facts).assessments.some(
    ({ name, on, informs }) => !isBlank(name) && on !== null && !isBlank(informs),
  );
  return isListed ? [] : [place('assessments')];
}

type GoalArea = 'education' | 'employment' | 'independent_living';

/** The areas with a goal for after high school. */
function goalAreas(answers: Answers): GoalArea[] {
  const stated: Record<GoalArea, boolean> = {
    education: !isBlank(answers.educationGoal),
    employment: !isBlank(answers.employmentGoal),
    independent_living: answers.independentLiving === 'yes' && !isBlank(answers.independentLivingGoal),
  };
  return (['education', 'employment', 'independent_living'] as const).filter((area) => stated[area]);
}

function services(facts: Facts): Lack[] {
  if (!needsTransition(facts)) return [];
  const answers = answersOf(facts);
  const areas = goalAreas(answers);
  if (areas.length === 0 && answers.services.length === 0) return [place('services')];
  const unserved = areas
    .filter((area) => !answers.services.some(({ goalArea, text }) => goalArea === area && !isBlank(text)))
    .map((area) => ({ ...place('services', 'area'), values: { area: { word: `postsecondary.${area}` } } }));
  return isBlank(answers.courseOfStudy) ? [...unserved, place('courseOfStudy', 'courses')] : unserved;
}

function annualGoals(facts: Facts): Lack[] {
  if (!needsTransition(facts)) return [];
  const areas = goalAreas(answersOf(facts));
  if (areas.length === 0) return [{ sectionKey: 'goals', path: 'sections.goals', fix: 'link' }];
  return areas
    .filter((area) => !facts.goals.some(({ block }) => block.fields.postsecondaryArea === area))
    .map((area) => ({
      sectionKey: 'goals',
      path: 'sections.goals',
      variant: 'area',
      values: { area: { word: `postsecondary.${area}` } },
      fix: 'link',
    }));
}

/** A first plan has nothing to update. The review's own day counts when this plan's meeting is that review. */
function updated(facts: Facts): Lack[] {
  if (!needsTransition(facts)) return [];
  const { updatedOn } = answersOf(facts);
  const last = facts.plan.student.lastAnnualReviewOn;
  if (last === null) return [];
  const isUpdated =
    updatedOn !== null && (updatedOn > last || (updatedOn === last && facts.plan.iep.meetingOn === last));
  return isUpdated ? [] : [place('updatedOn')];
}

/** From the first plan in effect one year before the rights pass to the student. */
function rightsTransfer(facts: Facts): Lack[] {
  const { majorityAge } = facts.state;
  if (ageOn(facts.plan.student.birthDate, facts.lastDay) < majorityAge - 1) return [];
  const { rightsStatement, rightsInformedOn } = answersOf(facts);
  const field = isBlank(rightsStatement)
    ? 'rightsStatement'
    : rightsInformedOn === null
      ? 'rightsInformedOn'
      : null;
  return field ? [{ ...place(field), values: { majority: majorityAge } }] : [];
}

export const transitionRules = {
  'TR-01': present,
  'TR-02': postsecondaryGoals,
  'TR-04': assessment,
  'TR-05': services,
  'TR-06': annualGoals,
  'TR-10': updated,
  'TR-11': rightsTransfer,
} as const satisfies RuleGroup<'TR'>;
