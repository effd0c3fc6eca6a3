import type { Goal } from './goal-rubric';
import { behaviorScore } from './goal-rubric';
import { clinicOnly, dailyLife, general, generalises, realPlace } from './words';

/*
 * The eight items of the Revised IFSP/IEP Goals and Objectives Rating Instrument (Notari-Syverson and Shuster),
 * each answered by code. People rate the instrument by judgement; these answers stand in for it and err towards no.
 */

export const rgoriItems = [
  'interacts with people or things of daily routines',
  'somebody else would have to do it',
  'a class of responses, not one item',
  'across settings, materials or people',
  'can be taught in daily activities',
  'easily elicited in class or at home',
  'can be seen or heard',
  'can be counted',
] as const;

export type Rgori = { answers: boolean[]; total: number };

export function scoreRgori({ fields, text }: Goal): Rgori {
  const { condition, behavior, criterion, measurement } = fields;
  const act = `${condition} ${behavior} ${criterion.unit}`;
  const isSeen = behaviorScore(behavior) >= 2;
  const isCounted = criterion.value !== null && criterion.unit.trim() !== '';
  const answers = [
    dailyLife.test(act),
    // A helper can only take over something done: reading for the student, paying, answering a peer.
    isSeen && dailyLife.test(`${behavior} ${criterion.unit} ${condition}`),
    general.test(act) && !/\bthe (?:word|letter|number) ["“']/iu.test(act),
    generalises.test(`${condition} ${behavior} ${criterion.consistency} ${text}`),
    realPlace.test(condition) && !clinicOnly.test(act),
    condition.trim() !== '' && !clinicOnly.test(`${act} ${measurement.tool}`),
    isSeen,
    isCounted,
  ];
  return { answers, total: answers.filter(Boolean).length };
}
