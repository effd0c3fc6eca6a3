import { z } from 'zod';
import { skillAreas, type SkillKey } from '@/lib/evidence/score-skills';
import { areaKeys } from '@/lib/ieps/domains';
import { grades } from '@/lib/students/schema';
import type { KnowledgePassageText } from './law-passages';

const isNeed = (key: string): key is SkillKey => Object.hasOwn(skillAreas, key);
/** The needs a frame may serve: the skills that results are sorted by (lib/evidence/score-skills.ts). */
const needKeys = Object.keys(skillAreas).filter(isNeed);

/** From the first grade to the last for which a frame is meant, in the order of school. */
const gradeBandSchema = z
  .strictObject({ from: z.enum(grades), to: z.enum(grades) })
  .refine(({ from, to }) => grades.indexOf(from) <= grades.indexOf(to), 'a band runs upward');

/** A goal with gaps in braces: {student}, {target}, {grade} and what else the skill needs. */
export const goalFrameSchema = z.strictObject({
  id: z.string(),
  area: z.enum(areaKeys),
  skill: z.string(),
  /** The need that comes first: without it in the present levels the frame is not chosen. `fits` says it in words. */
  need: z.enum(needKeys),
  gradeBand: gradeBandSchema,
  condition: z.string(),
  behavior: z.string(),
  criterion: z.string(),
  consistency: z.string(),
  /** What baseline, target and each score are counted in, and which way is better. */
  metric: z.strictObject({ unit: z.string().min(1), direction: z.enum(['increase', 'decrease']) }),
  tool: z.string(),
  frequency: z.string(),
  fits: z.string(),
});
export const goalBankSchema = z.strictObject({ version: z.number(), frames: z.array(goalFrameSchema) });
export type GoalFrame = z.infer<typeof goalFrameSchema>;

function gradeWords(grade: (typeof grades)[number]): string {
  if (grade === 'PK') return 'preschool';
  return grade === 'K' ? 'kindergarten' : `grade ${grade}`;
}

function bandWords({ from, to }: GoalFrame['gradeBand']): string {
  return from === to ? gradeWords(from) : `${gradeWords(from)} to ${gradeWords(to)}`;
}

/** The frame as one reads it: the goal, its start, how it is measured, for whom it fits. */
export function goalFrameText(frame: GoalFrame): string {
  const goal = `${frame.condition}, {student} will ${frame.behavior} ${frame.criterion} ${frame.consistency}.`;
  const baseline = `Baseline: {baseline} ${frame.metric.unit}.`;
  const measured = `Measured with: ${frame.tool}, ${frame.frequency}.`;
  return `${frame.skill}. ${goal} ${baseline} ${measured} For ${bandWords(frame.gradeBand)}. ${frame.fits}`;
}

function areaTitle(area: string): string {
  const words = area.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One source for an area: a frame a paragraph, each a passage of its own. */
export function goalBankSource(area: string, frames: readonly GoalFrame[]) {
  const title = areaTitle(area);
  const passages: KnowledgePassageText[] = [];
  let text = '';
  for (const frame of frames) {
    const paragraph = goalFrameText(frame);
    const spanStart = text === '' ? 0 : text.length + 2;
    text = text === '' ? paragraph : `${text}\n\n${paragraph}`;
    const citation = `Goal bank: ${frame.skill}`;
    passages.push({ citation, heading: `${title} goal`, spanStart, spanEnd: text.length, text: paragraph });
  }
  return { citation: `Goal bank: ${title}`, title, text, passages };
}
