import type { Facts } from '../../facts';
import type { Lack } from '../../finding';
import { fieldPlace, isBlank } from '../../places';
import { firstHit, lackAt, readsAsEnglish, sentencesIn } from './reading';

const afterSchool =
  /\b(?:(?:after|upon|following|on|once|when|within [^.]{1,30} of|by [^.]{1,20} after)\b[^.]{0,40}\b(?:high school|graduat\w*|leav\w+|finish\w*|complet\w*|exit\w*|school|diploma)|post-?secondary|post-?school|as an adult|by age (?:1[89]|2\d))\b/i;
const promise =
  /\bwill (?!be able to (?:consider|think)|consider|think about|explore|try|hope|want|like to|plan)\w+/i;
const hedge =
  /\b(?:hopes?|plans?|wants?|wishes|would like|intends?|dreams?|is interested in|might|may|thinks? about|considers?)\b(?= (?:to|of|about|in|that|be|go|work|attend|live|\p{L}+ing|becoming|college|an?)\b)|\bwill (?:explore|consider|try|think about|hope|want)\b|\b(?:might|may) \p{L}+/iu;
const goals = ['educationGoal', 'employmentGoal', 'independentLivingGoal'] as const;

/** TR-03: 34 CFR 300.320(b)(1). One sentence that says what will be done after school is enough. */
export function afterHighSchool({ plan }: Facts): Lack[] {
  const { fields } = plan.sections.transition;
  return goals.flatMap((field): Lack[] => {
    const text = fields[field];
    if (isBlank(text) || !readsAsEnglish(text)) return [];
    const isPlaced = afterSchool.test(text);
    const isPromised = sentencesIn(text).some(({ found }) => promise.test(found) && !hedge.test(found));
    if (isPlaced && isPromised) return [];
    const whole = { found: text, span: { start: 0, end: text.length } };
    const hit = isPlaced || !isPromised ? (firstHit(text, hedge) ?? whole) : whole;
    return [lackAt({ ...fieldPlace('transition', field), text }, hit, {})];
  });
}
