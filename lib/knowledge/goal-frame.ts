import { z } from 'zod';
import { areaKeys } from '@/lib/ieps/domains';
import type { KnowledgePassageText } from './law-passages';

/** A goal with gaps in braces: {student}, {target}, {grade} and what else the skill needs. */
export const goalFrameSchema = z.strictObject({
  id: z.string(),
  area: z.enum(areaKeys),
  skill: z.string(),
  condition: z.string(),
  behavior: z.string(),
  criterion: z.string(),
  consistency: z.string(),
  tool: z.string(),
  frequency: z.string(),
  fits: z.string(),
});
export const goalBankSchema = z.strictObject({ version: z.number(), frames: z.array(goalFrameSchema) });
export type GoalFrame = z.infer<typeof goalFrameSchema>;

/** The frame as one reads it: the goal, how it is measured, for whom it fits. */
export function goalFrameText(frame: GoalFrame): string {
  const goal = `${frame.condition}, {student} will ${frame.behavior} ${frame.criterion} ${frame.consistency}.`;
  return `${frame.skill}. ${goal} Measured with: ${frame.tool}, ${frame.frequency}. ${frame.fits}`;
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
