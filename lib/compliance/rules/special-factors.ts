import type { Facts } from '../facts';
import type { Lack } from '../finding';
import { fieldPlace, isBlank } from '../places';
import type { RuleGroup } from '../rule-group';

/* 34 CFR 300.324(a)(2): the special factors. */

type Answers = Facts['plan']['sections']['special_factors']['fields'];
type Factor =
  | 'behavior'
  | 'limitedEnglish'
  | 'blindOrVisuallyImpaired'
  | 'communication'
  | 'deafOrHardOfHearing'
  | 'assistiveTechnology';

const factorKeys = [
  'behavior',
  'limitedEnglish',
  'blindOrVisuallyImpaired',
  'communication',
  'deafOrHardOfHearing',
  'assistiveTechnology',
] as const satisfies readonly Factor[];

function place(field: keyof Answers) {
  return fieldPlace('special_factors', field);
}

/** Where a "yes" is described further on, that is its note. */
function details(answers: Answers): Record<Factor, readonly string[]> {
  return {
    behavior: [answers.behaviorStrategies],
    limitedEnglish: [answers.languageNeeds],
    blindOrVisuallyImpaired: [answers.brailleProvided ?? '', answers.brailleNotAppropriateReason],
    communication: [],
    deafOrHardOfHearing: [answers.deafLanguageAndCommunication],
    assistiveTechnology: [answers.assistiveTechnologyItems],
  };
}

/** Communication unanswered is SF-07, so that one blank is one finding. */
function answered({ plan }: Facts): Lack[] {
  const answers = plan.sections.special_factors.fields;
  const notes = details(answers);
  return factorKeys.flatMap((key): Lack[] => {
    const { answer, note } = answers[key];
    const values = { factor: { word: `factor.${key}` } };
    if (answer === null) {
      if (key === 'communication') return [];
      return [{ ...fieldPlace('special_factors', key, '.answer'), variant: 'factor', values }];
    }
    const isNoted = answer === 'no' || [note, ...notes[key]].some((text) => !isBlank(text));
    return isNoted ? [] : [{ ...fieldPlace('special_factors', key, '.note'), variant: 'note', values }];
  });
}

function isBehaviorPresent({ plan }: Facts): boolean {
  return plan.sections.special_factors.fields.behavior.answer === 'yes';
}

function behaviorSupports(facts: Facts): Lack[] {
  if (!isBehaviorPresent(facts)) return [];
  const { behaviorStrategies, noBehaviorGoalReason } = facts.plan.sections.special_factors.fields;
  const isNamed =
    !isBlank(behaviorStrategies) ||
    !isBlank(noBehaviorGoalReason) ||
    hasBehaviorGoal(facts) ||
    facts.supports.some(
      ({ block }) => block.fields.isBehaviorSupport === 'yes' || block.fields.group === 'behavior',
    ) ||
    facts.services.some(({ block }) => /behavio/i.test(block.fields.name));
  return isNamed ? [] : [place('behaviorStrategies')];
}

const behaviorAreas = new Set(['behavior', 'social_emotional', 'executive_function', 'adaptive']);
const behaviorPlan = /\bBIP\b|\bbehaviou?r(?:al)?(?: intervention| support)? plan\b/i;

function hasBehaviorGoal({ goals }: Facts): boolean {
  return goals.some(({ block }) => behaviorAreas.has(block.fields.area));
}

function behaviorGoal(facts: Facts): Lack[] {
  if (!isBehaviorPresent(facts)) return [];
  const { behaviorStrategies, noBehaviorGoalReason } = facts.plan.sections.special_factors.fields;
  const hasPlan = [
    behaviorStrategies,
    ...facts.supports.map(({ text }) => text),
    ...facts.plan.documents.map(({ title }) => title),
  ].some((text) => behaviorPlan.test(text));
  return hasPlan || hasBehaviorGoal(facts) || !isBlank(noBehaviorGoalReason)
    ? []
    : [place('noBehaviorGoalReason')];
}

function languageNeeds({ plan }: Facts): Lack[] {
  if (!plan.student.englishLearner) return [];
  const { limitedEnglish, languageNeeds: described } = plan.sections.special_factors.fields;
  if (limitedEnglish.answer !== 'yes') {
    return [{ ...fieldPlace('special_factors', 'limitedEnglish', '.answer'), fix: 'change' }];
  }
  return isBlank(described) ? [place('languageNeeds')] : [];
}

function braille({ plan }: Facts): Lack[] {
  const answers = plan.sections.special_factors.fields;
  const applies =
    ['VI', 'DB'].includes(plan.student.disabilityCategory) ||
    answers.blindOrVisuallyImpaired.answer === 'yes';
  if (!applies || answers.brailleProvided === 'yes') return [];
  if (answers.brailleProvided === null) return [place('brailleProvided')];
  if (isBlank(answers.brailleNotAppropriateReason)) return [place('brailleNotAppropriateReason')];
  return answers.brailleEvaluationOn === null ? [place('brailleEvaluationOn')] : [];
}

const deafItems = [
  'deafLanguageAndCommunication',
  'deafDirectCommunication',
  'deafAcademicLevel',
  'deafDirectInstruction',
] as const;

function deafOrHardOfHearing({ plan }: Facts): Lack[] {
  const answers = plan.sections.special_factors.fields;
  const applies =
    ['DEAF', 'HI', 'DB'].includes(plan.student.disabilityCategory) ||
    answers.deafOrHardOfHearing.answer === 'yes';
  const missing = deafItems.find((item) => isBlank(answers[item]));
  return applies && missing ? [place(missing)] : [];
}

function communication({ plan }: Facts): Lack[] {
  return plan.sections.special_factors.fields.communication.answer === null
    ? [fieldPlace('special_factors', 'communication', '.answer')]
    : [];
}

/** 34 CFR 300.105(b): the use of a device at home is decided case by case. */
function assistiveTechnology({ plan, supports }: Facts): Lack[] {
  const answers = plan.sections.special_factors.fields;
  if (answers.assistiveTechnology.answer !== 'yes') return [];
  const listed = supports.filter(({ block }) => block.fields.isAssistiveTechnology === 'yes');
  if (isBlank(answers.assistiveTechnologyItems) && listed.length === 0)
    return [place('assistiveTechnologyItems')];
  const hasLocation =
    !isBlank(answers.assistiveTechnologyLocation) ||
    listed.some(({ block }) => !isBlank(block.fields.location));
  if (!hasLocation) return [place('assistiveTechnologyLocation')];
  return answers.assistiveTechnologyAtHome === null ? [place('assistiveTechnologyAtHome')] : [];
}

export const specialFactorRules = {
  'SF-01': answered,
  'SF-02': behaviorSupports,
  'SF-03': behaviorGoal,
  'SF-04': languageNeeds,
  'SF-05': braille,
  'SF-06': deafOrHardOfHearing,
  'SF-07': communication,
  'SF-08': assistiveTechnology,
} as const satisfies RuleGroup<'SF'>;
