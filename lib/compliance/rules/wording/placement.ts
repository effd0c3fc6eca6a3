import type { Facts } from '../../facts';
import type { Lack } from '../../finding';
import { fieldPlace, isBlank } from '../../places';
import { firstHit, isDenied, isQuoted, lackAt, readsAsEnglish } from './reading';

/* Why part of the day is apart: 34 CFR 300.114(a)(2), 300.116. */

const nothing = /^\s*(?:none|no|n\/?a|not applicable|nothing|tbd|-)[.\s]*$/i;
const supports =
  /\b(?:aids?|services?|supports?|accommodations?|modifications?|read[- ]aloud|text[- ]to[- ]speech|partner|peer|co-?teach\w*|push[- ]?in|para\w*|adult|visuals?|checklists?|breaks?|seating|devices?|technology|small groups?|extra time|calculators?|glossar\w+|interpreter|behavior plan|prompts?|reteach\w*|scaffold\w*|notes?)\b/i;
const considered =
  /\b(?:tried|used|considered|given|provided|offered|in place|with|even with|despite|after)\b/i;
const notEnough =
  /\b(?:(?:not|n['’]t|never|no longer) (?:\p{L}+ ){0,4}(?:enough|sufficient|close|improve\w*|make|help\w*|allow\w*|meet|met|work\w*|learn\w*|progress\w*|gain\w*|keep|satisfactor\w*|possible|be)|not enough|insufficient\w*|too (?:little|few|slow\w*|short|fast|loud|many|much|large)|cannot|can['’]t|could(?: not|n['’]t)|unable|still|however|but|although|only when|little (?:progress|growth|gain)|no (?:progress|growth|gain)|did(?: not|n['’]t)|does(?: not|n['’]t)|requires?|needs?|because|since)\b/iu;

/** LR-02. */
export function triedFirst({ plan }: Facts): Lack[] {
  const { minutesOutsideWeekly, explanation, aidsConsidered } = plan.sections.lre.fields;
  if ((minutesOutsideWeekly ?? 0) <= 0) return [];
  const both = `${explanation} ${aidsConsidered}`.trim();
  const namesAids = !isBlank(aidsConsidered) && !nothing.test(aidsConsidered);
  const isTried = namesAids || (supports.test(explanation) && considered.test(explanation));
  if (!readsAsEnglish(both) || (isTried && notEnough.test(both))) return [];
  return [fieldPlace('lre', 'aidsConsidered')];
}

const theirs = String.raw`(?:his|her|their|the|a|an|\p{L}+['’]s)`;
const label = String.raw`(?:disabilit(?:y|ies)|diagnosis|autism|eligibility|category|label|classification|IQ)`;
/** Never a reason, whatever else is said: category, resources, cost, one place for all. */
const never = [
  String.raw`\b(?:because of|due to|based on|on account of) ${theirs} (?:[\p{L}-]+ ){0,2}${label}(?=\s*(?:[.,;:)]|$|and\b|alone\b))`,
  String.raw`\b(?:no|not enough|lack of|insufficient|limited|without enough) (?:available )?(?:staff(?:ing)?|space|rooms?|classrooms?|funding|money|personnel|aides?|paraprofessionals?)\b`,
  String.raw`\b(?:because of|due to|for reasons of) (?:the )?(?:staff(?:ing)?|space|schedul(?:e|ing)|cost|budget|funding)\b`,
  String.raw`\btoo (?:expensive|costly)\b`,
  String.raw`\b(?:the|this|our) (?:[\p{L}-]+ )?program is (?:only )?(?:at|located|housed|offered)\b`,
  String.raw`\b(?:all|every) (?:students?|children|child) with [^.;]{1,40}\b(?:go(?:es)?|attend|are placed|is placed|are served|is served|are in)\b`,
];
/** Not by themselves. */
const notAlone = [
  String.raw`\bneeds? (?:a |an )?modified (?:curriculum|work|assignments?|instruction)\b|\bneeds? modifications\b`,
  String.raw`\b(?:far |well |significantly |\d+ (?:years?|grades?) )?below grade[- ]level\b|\bbelow (?:his|her|their) grade\b`,
  String.raw`\bparents? (?:request(?:ed|s)?|prefer(?:red|s)?|ask(?:ed|s)? for|want(?:ed|s)?)\b|\bparent(?:al)? (?:request|preference)\b`,
  String.raw`\bclass size\b|\bclass(?:es)? (?:is|are) too (?:large|big)\b`,
];
const neverPattern = new RegExp(never.join('|'), 'iu');
const notAlonePattern = new RegExp(notAlone.join('|'), 'iu');
/** Something about this student: what was tried, what was seen, what the teaching must be. */
const individual =
  /\b(?:tried|even with|despite|in spite of|with (?:the |those |these )?(?:aids?|supports?|accommodations?|read[- ]aloud|help)|explicit|systematic|intensive|small[- ]group|individual instruction|distract\w*|pace|needs (?:direct|to (?:hear|see|practice|work|learn))|data|observ\w+|did not (?:\p{L}+ ){0,3}(?:improve|progress|learn|close)|repeated practice|regulat\w*)\b/iu;

/** LR-03: reasons that may not remove a student, or not by themselves. */
export function properReasons({ plan }: Facts): Lack[] {
  const { explanation, aidsConsidered } = plan.sections.lre.fields;
  const isIndividual = individual.test(`${explanation} ${aidsConsidered}`);
  const text = { ...fieldPlace('lre', 'explanation'), text: explanation };
  const isMeant = ({ span }: { span: { start: number } }) =>
    !isDenied(explanation, span.start) && !isQuoted(explanation, span.start);
  const hit =
    firstHit(explanation, neverPattern, isMeant) ??
    (isIndividual ? null : firstHit(explanation, notAlonePattern, isMeant));
  return hit ? [lackAt(text, hit, { values: { found: hit.found } })] : [];
}
