import type { SkillKey } from '@/lib/evidence/score-skills';
import type { GoalFrame, SkillGuide } from './guide';

type FunctionalSkill = Extract<
  SkillKey,
  | 'social'
  | 'coping'
  | 'mood'
  | 'routine_changes'
  | 'attendance'
  | 'class_exits'
  | 'disruption'
  | 'on_task'
  | 'work_completion'
  | 'organization'
>;

const daily = {
  frequency: 'daily, summed each week',
  timesPerMonth: 20,
  role: 'special education teacher',
} as const;
const weekly = { frequency: 'once a week', timesPerMonth: 4, role: 'special education teacher' } as const;
const threeWeeks = 'for 3 weeks in a row, in at least two settings';

const calming: GoalFrame = {
  metric: 'share',
  condition: 'when upset, with an agreed signal and a calm place to go',
  behavior: 'use a taught coping strategy or ask for a break, and return within 5 minutes,',
  of: 'recorded chances',
  chances: 10,
  consistency: 'for 2 months in a row, with at least two adults',
  tool: 'strategy log kept by the counselor and teachers',
  frequency: 'each time it occurs, summed each week',
  timesPerMonth: 4,
  role: 'school counselor',
  baseline: 'two weeks of chances to use the strategy, with each use counted',
};

export const functionalGuide: Readonly<Record<FunctionalSkill, SkillGuide>> = {
  social: {
    noun: 'peer interaction',
    need: 'start and keep up interaction with classmates',
    needWith: null,
    effect: 'group work, play and lunch offer less contact with classmates',
    goal: {
      metric: 'share',
      condition: 'at recess, lunch or partner work, with one visual reminder beforehand',
      behavior: 'answer or join in with a peer within 5 seconds',
      of: 'chances',
      chances: 10,
      consistency: 'in 3 of 4 weekly observations, in at least two settings',
      tool: 'peer interaction observation',
      ...weekly,
      baseline: 'three 15-minute observations at recess or lunch, with peers counted too',
      variants: [
        {
          when: /initiat|starts?\b/i,
          behavior: 'start interactions with classmates, reaching',
          of: 'interactions',
        },
        { when: /respon|answer|repl/i, behavior: 'answer a peer within 5 seconds', of: 'peer openings' },
      ],
    },
    service: 'social',
    practice: 'peer-mediated instruction and modeling, with practice in real settings',
    supports: ['peer_partner', 'visual_cues'],
  },
  coping: {
    noun: 'coping skills',
    need: 'use a taught strategy when upset and come back to work',
    needWith: null,
    effect: 'when {Name} is upset, instruction is lost until calm returns',
    goal: calming,
    service: 'counseling',
    practice: 'teaching and rehearsing coping strategies, with prompts faded',
    supports: ['break_card', 'private_correction', 'check_in'],
  },
  mood: {
    noun: 'emotional well-being',
    need: 'notice strong feelings early and use support before they stop work',
    needWith: null,
    effect: 'worry or low mood takes attention away from lessons',
    goal: calming,
    service: 'counseling',
    practice: 'counseling with cognitive-behavioral strategies',
    supports: ['check_in', 'break_card', 'private_correction'],
  },
  routine_changes: {
    noun: 'transitions',
    need: 'move from one activity to the next, also when plans change',
    needWith: null,
    effect: 'learning time is lost when an activity ends or a plan changes',
    goal: {
      metric: 'share',
      condition: 'given a visual schedule, a warning and one reminder',
      behavior: 'move to the next activity within 2 minutes without leaving the area',
      of: 'scheduled transitions',
      chances: 40,
      consistency: threeWeeks,
      tool: 'transition tally',
      ...daily,
      baseline: 'two weeks of transitions, with those done calmly counted',
    },
    service: 'behavior',
    practice: 'antecedent supports and teaching a replacement behavior that serves the same purpose',
    supports: ['visual_schedule', 'change_warning', 'break_card'],
  },
  attendance: {
    noun: 'attendance',
    need: 'be present and ready for more of the school day',
    needWith: null,
    effect: 'instruction and practice are lost on the days and hours away',
    goal: null,
    service: 'counseling',
    practice: 'check-in with a trusted adult and a plan made with the family',
    supports: ['check_in', 'makeup_work'],
  },
  class_exits: {
    noun: 'staying in class',
    need: 'stay in class and ask for a break in the agreed way',
    needWith: null,
    effect: 'instruction is lost each time {Name} leaves',
    goal: {
      metric: 'fewer',
      condition: 'after being taught an agreed break signal',
      behavior: 'ask for a break instead of leaving, with',
      of: 'exits without permission',
      chances: 1,
      consistency: 'for 4 weeks in a row',
      tool: 'exit and break-request log',
      ...daily,
      baseline: 'two weeks of exits and break requests, counted each day',
    },
    service: 'behavior',
    practice: 'function-based teaching of a replacement behavior',
    supports: ['break_card', 'private_correction', 'check_in'],
  },
  disruption: {
    noun: 'behavior in class',
    need: 'use an agreed, calm way to get help, attention or a break',
    needWith: null,
    effect: 'lessons stop for {Name} and at times for others',
    goal: {
      metric: 'fewer',
      condition: 'after being taught what to do instead',
      behavior: 'ask for help or a break in the agreed way, with',
      of: 'incidents',
      chances: 1,
      consistency: 'for 4 weeks in a row, in at least two classes',
      tool: 'daily behavior log',
      ...daily,
      baseline: 'two weeks of incidents and of requests made the agreed way',
    },
    service: 'behavior',
    practice: 'function-based supports: teach and reinforce a replacement behavior',
    supports: ['praise_schedule', 'break_card', 'private_correction'],
  },
  on_task: {
    noun: 'attention to tasks',
    need: 'stay on task in class',
    needWith: null,
    effect: 'parts of lessons and independent work are missed',
    goal: {
      metric: 'share',
      condition: 'during class work, with a self-monitoring card and one reminder',
      behavior: 'look at, listen to or do the assigned task',
      of: 'observed intervals',
      chances: 40,
      consistency: 'in 3 of 4 weekly observations, in at least two classes',
      tool: '20-minute interval observation, with a peer for comparison',
      ...weekly,
      baseline: 'three 20-minute observations, with a peer for comparison',
    },
    service: 'executive',
    practice:
      'self-monitoring with teacher feedback (What Works Clearinghouse, teacher-delivered behavioral interventions)',
    supports: ['self_monitoring', 'near_seating', 'chunked_tasks'],
  },
  work_completion: {
    noun: 'finishing work',
    need: 'finish work and turn it in on time',
    needWith: null,
    effect: 'grades can show missing work more than skill',
    goal: {
      metric: 'share',
      condition: 'given a daily checklist and two teacher check-ins',
      behavior: 'turn in work complete and on time',
      of: 'assignments',
      chances: 20,
      consistency: 'over each 4-week period, in at least two classes',
      tool: 'gradebook count of work turned in',
      ...weekly,
      baseline: 'a four-week gradebook count of work complete and on time',
      variants: [
        {
          when: /independent|classwork|finish/i,
          behavior: 'finish independent tasks in the time given',
          of: 'independent tasks',
        },
      ],
    },
    service: 'executive',
    practice: 'explicit teaching of planning and checking routines',
    supports: ['daily_checklist', 'chunked_tasks', 'check_in'],
  },
  organization: {
    noun: 'organization',
    need: 'plan, keep track of materials and begin work without repeated prompts',
    needWith: null,
    effect: 'starting lessons and planning long assignments is hard',
    goal: {
      metric: 'share',
      condition: 'given a posted list and one reminder at the start of class',
      behavior: 'have materials out and the planner filled in',
      of: 'class starts',
      chances: 15,
      consistency: threeWeeks,
      tool: 'materials and planner check',
      ...weekly,
      baseline: 'a check of materials and planner on 15 days',
      variants: [
        { when: /planner|agenda/i, behavior: 'write every assignment in the planner', of: 'school days' },
        { when: /material/i, behavior: 'have the needed materials out at the bell', of: 'class starts' },
      ],
    },
    service: 'executive',
    practice: 'explicit teaching of planning and organizing routines',
    supports: ['daily_checklist', 'planner_check', 'chunked_tasks'],
  },
};
