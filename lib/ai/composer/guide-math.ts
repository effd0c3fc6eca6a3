import type { SkillKey } from '@/lib/evidence/score-skills';
import type { GoalFrame, SkillGuide } from './guide';

type MathSkill = Extract<
  SkillKey,
  'math_facts' | 'calculation' | 'math_problems' | 'math_general' | 'achievement_general'
>;

const weekly = { frequency: 'once a week', timesPerMonth: 4, role: 'special education teacher' } as const;
const everyTwoWeeks = {
  frequency: 'every 2 weeks',
  timesPerMonth: 2,
  role: 'special education teacher',
} as const;
const threeOfFour = 'in 3 of 4 weekly probes';

const computing: GoalFrame = {
  metric: 'share',
  condition:
    'given a mixed page of {weak} problems at {their} level of instruction and, if {they} choose, a worked example',
  behavior: 'write the steps and the correct answer',
  of: 'problems',
  chances: 10,
  consistency: threeOfFour,
  tool: 'computation probe',
  ...weekly,
  baseline: 'a computation probe of 10 mixed problems',
};

export const mathGuide: Readonly<Record<MathSkill, SkillGuide>> = {
  math_facts: {
    noun: 'math fact fluency',
    need: 'recall math facts quickly enough to follow longer problems',
    needWith: null,
    effect: 'working out basic facts takes the time and attention that {grade} problems need',
    goal: {
      metric: 'rate',
      condition: 'given a page of mixed facts in the operations taught this year',
      behavior: 'write the answers',
      of: 'digits correct per minute',
      chances: 1,
      consistency: threeOfFour,
      tool: 'timed math fact probe',
      ...weekly,
      baseline: 'a timed math fact probe, counted in digits correct per minute',
    },
    service: 'math',
    practice:
      'short daily timed practice with corrective feedback (What Works Clearinghouse, math intervention)',
    supports: ['math_chart', 'extended_time'],
  },
  calculation: {
    noun: 'math computation',
    need: 'work through multi-step computation correctly',
    needWith: 'solve {weak} problems correctly',
    effect: '{grade} math work that builds on these steps is hard to finish',
    goal: computing,
    service: 'math',
    practice:
      'systematic instruction with concrete and visual models (What Works Clearinghouse, elementary math intervention)',
    supports: ['worked_examples', 'math_chart', 'graph_paper'],
  },
  math_problems: {
    noun: 'math problem solving',
    need: 'read a word problem, choose the operation and solve it',
    needWith: null,
    effect: '{Name} may know the computation but not when to use it in {grade} word problems',
    goal: {
      metric: 'share',
      condition: 'given {grade} word problems read aloud on request, and a problem-type chart',
      behavior: 'set up and solve the problem',
      of: 'problems',
      chances: 10,
      consistency: 'in 3 of 4 checks',
      tool: 'word problem probe',
      ...everyTwoWeeks,
      baseline: 'a probe of 10 word problems',
    },
    service: 'math',
    practice: 'teaching the common structures of word problems (What Works Clearinghouse: strong evidence)',
    supports: ['worked_examples', 'read_directions', 'graph_paper'],
  },
  math_general: {
    noun: 'math',
    need: 'fill gaps in number skills that {grade} math builds on',
    needWith: null,
    effect: '{grade} math moves on before earlier steps are secure',
    goal: computing,
    service: 'math',
    practice: 'systematic math instruction with visual models',
    supports: ['worked_examples', 'math_chart'],
  },
  achievement_general: {
    noun: 'class performance',
    need: 'keep up with {grade} classes and earn credit',
    needWith: null,
    effect: 'course grades are at risk',
    goal: null,
    service: 'general_support',
    practice: 'explicit instruction tied to class assignments',
    supports: ['chunked_tasks', 'check_in'],
  },
};
