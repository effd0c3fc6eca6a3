import { skillAreas, type SkillKey } from '@/lib/evidence/score-skills';
import type { Area } from '@/lib/ieps/domains';
import { academicGuide } from './guide-academic';
import { functionalGuide } from './guide-functional';
import { livingGuide } from './guide-living';
import { mathGuide } from './guide-math';
import { communicationGuide } from './guide-communication';

export type ServiceKey =
  | 'reading'
  | 'writing'
  | 'math'
  | 'general_support'
  | 'speech'
  | 'language'
  | 'social'
  | 'counseling'
  | 'behavior'
  | 'executive'
  | 'adaptive'
  | 'vocational'
  | 'occupational_therapy'
  | 'physical_therapy'
  | 'health'
  | 'sensory';

export type GoalFrame = Readonly<{
  /** A rate, a share of chances, or counted behavior that should become rarer. */
  metric: 'rate' | 'share' | 'fewer';
  condition: string;
  /** One behavior that can be seen and counted, as a verb phrase. */
  behavior: string;
  /** What is counted: "words", "scheduled transitions"; for a rate its unit. */
  of: string;
  /** Chances to watch in one check. */
  chances: number;
  /** "in 3 of 4 weekly probes" */
  consistency: string;
  tool: string;
  frequency: string;
  timesPerMonth: number;
  role: string;
  /** How to take the missing baseline. */
  baseline: string;
  /** Other behavior for measures the skill has several of; `when` is tested on the measure. */
  isVariant?: boolean;
  variants?: readonly Readonly<{ when: RegExp; behavior: string; of?: string; condition?: string }>[];
}>;

/** What the writer knows about teaching one skill. {Name}, {their}, {grade}, {weak} are filled in. */
export type SkillGuide = Readonly<{
  noun: string;
  /** After "needs to". */
  need: string;
  /** After "{Name} needs to", when the weak patterns are known. */
  needWith: string | null;
  /** What is hard in class, as a clause with {Name}. */
  effect: string;
  goal: GoalFrame | null;
  service: ServiceKey;
  /** Instruction with evidence behind it. */
  practice: string;
  supports: readonly string[];
}>;

export const guides: Readonly<Record<SkillKey, SkillGuide>> = {
  ...academicGuide,
  ...communicationGuide,
  ...functionalGuide,
  ...livingGuide,
  ...mathGuide,
};

const areaSkill: Readonly<Record<Area, SkillKey>> = {
  reading_foundational: 'phonics',
  reading_fluency: 'fluency',
  reading_comprehension: 'comprehension',
  written_expression: 'sentences',
  math_computation: 'calculation',
  math_problem_solving: 'math_problems',
  academic_general: 'achievement_general',
  cognitive: 'intellect',
  speech: 'articulation',
  language: 'language_core',
  motor: 'handwriting',
  sensory_health: 'health',
  social_emotional: 'social',
  behavior: 'disruption',
  executive_function: 'organization',
  adaptive: 'daily_living',
  vocational: 'work_tasks',
  transition_education: 'self_advocacy',
  transition_employment: 'work_tasks',
  transition_independent_living: 'daily_living',
};

/** The skill that stands for an area when a result names the area only. */
export function skillOf(area: Area): SkillKey {
  return areaSkill[area];
}

export function areaOfSkill(skill: SkillKey): Area {
  return skillAreas[skill];
}
