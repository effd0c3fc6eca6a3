import type { GoalFrame } from '@/lib/knowledge/goal-frame';

const gaps: Readonly<Record<string, string>> = {
  student: 'Nadia',
  level: 'grade 3',
  accuracy: '95',
  steps: '10',
  minutes: '30',
  sound: '/s/',
  structure: 'the past tense',
};

export type FilledFrame = Readonly<{
  baseline: number;
  target: number;
  unit: string;
  condition: string;
  behavior: string;
  criterion: string;
  consistency: string;
  /** The whole goal, with its date and its baseline. */
  text: string;
}>;

function gradeIn(band: GoalFrame['gradeBand']): string {
  if (band.to === 'PK') return 'preschool';
  return band.to === 'K' ? 'kindergarten' : `grade ${band.to}`;
}

/** Numbers a team might write: from four tenths to eight tenths of the chances, from 8 incidents to 2. */
function numbersFor({ criterion, metric }: GoalFrame): { baseline: number; target: number } {
  if (metric.direction === 'decrease') return { baseline: 8, target: 2 };
  if (criterion.includes('{target} percent')) return { baseline: 45, target: 80 };
  const whole = /\{target\} of (\d+|\{steps\})/.exec(criterion)?.[1];
  if (whole === undefined) return { baseline: 12, target: 24 };
  const chances = whole === '{steps}' ? 10 : Number(whole);
  return { baseline: Math.floor(chances * 0.4), target: Math.ceil(chances * 0.8) };
}

/** A goal frame with its gaps filled for a made-up student. A gap that nothing fills stays in braces. */
export function filledFrame(frame: GoalFrame): FilledFrame {
  const { baseline, target } = numbersFor(frame);
  const values = { ...gaps, grade: gradeIn(frame.gradeBand), target: `${target}`, baseline: `${baseline}` };
  const filled = new Map<string, string>(Object.entries(values));
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (gap, name: string) => filled.get(name) ?? gap);
  const parts = {
    condition: fill(frame.condition),
    behavior: fill(frame.behavior),
    criterion: fill(frame.criterion),
    consistency: fill(frame.consistency),
    unit: fill(frame.metric.unit),
  };
  const lead = parts.condition.charAt(0).toLowerCase() + parts.condition.slice(1);
  const goal = `By October 4, 2027, ${lead}, Nadia will ${parts.behavior} ${parts.criterion} ${parts.consistency}.`;
  return { ...parts, baseline, target, text: `${goal} Baseline: ${baseline} ${parts.unit}.` };
}
