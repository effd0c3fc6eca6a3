import { formatCalendarDate } from '@/lib/format/dates';
import type { GoalFields } from './ambition';
import { gradeOfLevel } from './norms';

export const goalParts = ['when', 'given', 'will', 'how_well', 'measured'] as const;
export type GoalPart = (typeof goalParts)[number];
export type SentencePart = Readonly<{ part: GoalPart; words: string }>;

/** What the plan calls the student while no name is given. */
const someone = 'the student';
const trimmed = (words: string) => words.trim().replace(/[.,;]+$/, '');

/**
 * The goal's sentence by its parts: by when, given what, will do what, how well, measured how. In the language of
 * the plan. A part that is empty is left out, so that the sentence grows as the parts do.
 */
export function goalSentenceParts(fields: GoalFields, name: string = someone): SentencePart[] {
  const { targetOn, condition, behavior, criterion, measurement } = fields;
  const level = trimmed(criterion.level);
  const said: Record<GoalPart, string> = {
    when: targetOn ? `By ${formatCalendarDate(targetOn, 'en', 'long')},` : '',
    given: trimmed(condition) ? `${givenOf(trimmed(condition))},` : '',
    will: trimmed(behavior) ? `${name} will ${trimmed(behavior).replace(/^(?:\S+\s)?will\s+/i, '')}` : '',
    how_well:
      criterion.value === null
        ? ''
        : [
            `${fields.direction === 'decrease' ? 'at no more than' : 'at'} ${criterion.value} ${trimmed(criterion.unit)}`.trim(),
            level && !isNamedIn(condition, level) ? `in ${level}` : '',
            trimmed(criterion.consistency).replace(/^(?=\d)/, 'on '),
          ]
            .filter(Boolean)
            .join(' '),
    measured: trimmed(measurement.tool)
      ? `as measured by ${[small(trimmed(measurement.tool)), trimmed(measurement.frequency)].filter(Boolean).join(', ')}`
      : '',
  };
  return goalParts.flatMap((part) => (said[part] ? [{ part, words: said[part] }] : []));
}

/** Whether the condition names the material already, by its words or by its grade. */
function isNamedIn(condition: string, level: string): boolean {
  const grade = gradeOfLevel(level);
  if (grade !== null && gradeOfLevel(condition) === grade) return true;
  return condition.toLowerCase().includes(level.toLowerCase());
}

/** Inside a sentence; abbreviations keep their capitals. */
function small(words: string): string {
  return words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

function givenOf(condition: string): string {
  return /^(?:given|when|with|during|after|in|on|at|while)\b/i.test(condition)
    ? condition.charAt(0).toLowerCase() + condition.slice(1)
    : `given ${condition}`;
}

/** The whole sentence; empty without any part. */
export function goalSentence(fields: GoalFields, name?: string): string {
  const words = goalSentenceParts(fields, name)
    .map((part) => (part.part === 'measured' ? `, ${part.words}` : ` ${part.words}`))
    .join('')
    .trim()
    .replace(/^, /, '');
  return words && `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
