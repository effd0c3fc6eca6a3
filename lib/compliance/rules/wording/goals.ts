import type { Facts, Placed } from '../../facts';
import type { Lack } from '../../finding';
import { isBlank, itemPlace } from '../../places';
import type { PlacedText } from '../../texts';
import { firstHit, lackAt, type Hit } from './reading';

/* What a goal says the student will do: 34 CFR 300.320(a)(2)(i). */

type Goal = Placed<'goal'>;

/** The behavior of a goal: its own part, else what its sentences say after "will". */
function behaviorTexts({ plan }: Facts, goal: Goal): PlacedText[] {
  const place = itemPlace(goal, 'behavior');
  const { behavior } = goal.block.fields;
  const said = goal.block.sentences.map(({ id, text }, position) => ({
    ...place,
    sentenceId: id,
    path: `${goal.path}.sentences.${position}.text`,
    text,
  }));
  const names = [plan.student.givenName, plan.student.preferredName ?? ''];
  const aboutStudent = said.filter(
    ({ text }) => /\bwill\b/i.test(text) || names.some((name) => text.startsWith(name)),
  );
  return isBlank(behavior) ? aboutStudent : [{ ...place, text: behavior }, ...aboutStudent];
}

const lead = String.raw`(?:be able to |begin to |start to |continue to |learn to |independently |correctly |consistently |also |to )*`;
/** Where a behavior starts: the whole part, or what follows "will". */
const head = (isPart: boolean) =>
  isPart ? String.raw`^\s*(?:[\p{L}'’]+ will |will )?${lead}` : String.raw`\bwill ${lead}`;

/** Not to be seen, whatever number follows: it needs an act that shows it. */
const hidden =
  'understand(?:s|ing)?|knows?|learn(?! to)s?|appreciates?|be(?:come)? (?:more )?aware|becomes?|recogni[sz]e the importance|' +
  'demonstrates? (?:an? |more |better )?(?:understanding|knowledge|comprehension|awareness|appreciation)|feels?|' +
  'be exposed to|comprehends?|grasps?|reali[sz]es?|enjoys?|improves?|enhances?|develops?|gains?';
/** Seen once they are counted. */
const countable = 'increases?|decreases?|reduces?|works? on|tr(?:y|ies)|explores?|masters?|participates?';

const act =
  /\b(?:by|as shown by|shown by|through) (?!the end|october|november|december|january|february|march|april|may|june|july|august|september|improving|learning|understanding|increasing)\p{L}+ing\b/iu;
const fromTo = /\bfrom (?:an? (?:average|mean|baseline) of )?\d[\d.,%]*\b.*\bto\b.*\d/i;
const number = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\b/i;

/** GO-02. */
export function observable(facts: Facts): Lack[] {
  return facts.goals.flatMap((goal): Lack[] => {
    for (const text of behaviorTexts(facts, goal)) {
      const hit = vagueVerb(goal, text);
      if (hit) return [lackAt(text, hit, { values: { verb: hit.found } })];
    }
    return [];
  });
}

function vagueVerb(goal: Goal, { text, sentenceId }: PlacedText): Hit | null {
  const start = head(sentenceId === undefined);
  // A verb of one text may be counted in another part of the goal.
  const whole = `${text} ${goal.text}`;
  if (act.test(whole)) return null;
  const found = verbAfter(text, start, hidden);
  if (found)
    return /^(?:improve|gain|develop|enhance)/i.test(found.found) && fromTo.test(whole) ? null : found;
  const counted = verbAfter(text, start, countable);
  const hasNumber =
    number.test(text.slice(counted?.span.end ?? 0)) || goal.block.fields.criterion.value !== null;
  return counted && !hasNumber ? counted : null;
}

function verbAfter(text: string, start: string, verbs: string): Hit | null {
  const match = new RegExp(String.raw`${start}(?<verb>${verbs})\b`, 'iu').exec(text);
  const verb = match?.groups?.verb;
  if (!match || verb === undefined) return null;
  const end = match.index + match[0].length;
  return { found: verb, span: { start: end - verb.length, end } };
}

/** Acts that are measured apart. Two of one family are one skill told in two words. */
const families = {
  reading: 'read|decode|sound out|blend',
  writing: 'write|spell|compose|type',
  math: 'add|subtract|multiply|divide|compute|solve|calculate|count',
  speaking: 'say|articulate|pronounce|produce|speak|request',
  social: 'initiate|greet|share|take turns|raise (?:his|her|their) hand',
  staying: 'stay|remain|attend to|sit|arrive|transition',
  finishing: 'complete|finish|turn in|hand in|organize',
} as const;
const familyEntries = Object.entries(families).map(
  ([family, verbs]) => [family, new RegExp(String.raw`^(?:${verbs})\b`, 'i')] as const,
);
/** One task: to read and then answer or write about what was read, to solve and write the answer. */
const sameTask =
  /^(?:write|say|type|produce|complete|share)\b.{0,30}\b(?:summary|answers?|main idea|about|response|retell\w*|details?|it|them|steps?|equations?|work)\b/i;

/** GO-15. */
export function singleSkill(facts: Facts): Lack[] {
  return facts.goals.flatMap((goal): Lack[] => {
    const [text] = behaviorTexts(facts, goal);
    if (!text) return [];
    const isPart = text.sentenceId === undefined;
    const start = new RegExp(head(isPart), 'iu').exec(text.text);
    if (!start) return [];
    const from = start.index + start[0].length;
    const hit = secondSkill(text.text, from);
    return hit ? [lackAt(text, hit, {})] : [];
  });
}

const joint = /(?:,? and|,? as well as|;|&|, then)\s+(?:also |then |will |to |independently |correctly )*/gi;

function secondSkill(text: string, from: number): Hit | null {
  const first = familyOf(text.slice(from));
  if (first === null) return null;
  for (const match of text.matchAll(joint)) {
    const start = match.index + match[0].length;
    if (match.index < from) continue;
    const rest = text.slice(start);
    const family = familyOf(rest);
    if (family === null || family === first || sameTask.test(rest)) continue;
    const end = start + (/^[^,.;]*/.exec(rest)?.[0].trimEnd().length ?? rest.length);
    return { found: text.slice(start, end), span: { start, end } };
  }
  return null;
}

function familyOf(text: string): string | null {
  return familyEntries.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const percent = /^\s*(?:%|percent\b|per cent\b)/i;
const ofTheTime = /\bof the (?:time|day|class(?: period)?)\b/i;
const amounts = String.raw`(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)`;
const opportunities = new RegExp(
  String.raw`\b${amounts} (?:out )?of (?:the (?:last )?|every )?${amounts}\b|\b${amounts}[ -](?:\p{L}+[ -]){0,3}` +
    String.raw`(?:trials?|opportunit\w+|items?|problems?|questions?|words?|sentences?|intervals?|sessions?|probes?|samples?|directions?|chances?|tasks?|assignments?|checks?|days?|weeks?|minutes?|observations?|attempts?|steps?|transitions?|periods?|months?|passages?|prompts?|sounds?|facts?|examples?|turns?)\b`,
  'iu',
);
const window = new RegExp(
  String.raw`\b(?:over|during|in|for|across|within|throughout|each|per|every)\b[^.]{0,40}\b(?:${amounts}[ -]?(?:week|day|minute|month|observation|session|hour)|observed|observation)|\bobserved intervals\b`,
  'i',
);

/** Numbers of grades and days, which are no number of trials. */
const materials = /\bgrades? \d+\b|\b\w+ \d{1,2}, \d{4}\b/gi;

/** GO-16. */
export function whatOf({ goals }: Facts): Lack[] {
  return goals.flatMap((goal): Lack[] => {
    const { criterion, condition, behavior, measurement } = goal.block.fields;
    if (!percent.test(criterion.unit) || criterion.value === null) return [];
    const said = [criterion.unit, criterion.level, criterion.consistency, condition, behavior, goal.text]
      .join(' | ')
      .replace(materials, '');
    const isSaid = ofTheTime.test(criterion.unit)
      ? window.test(`${said} | ${measurement.tool}`)
      : opportunities.test(said) || window.test(said);
    if (isSaid) return [];
    const place = itemPlace(goal, 'criterion');
    const span = { start: 0, end: criterion.unit.length };
    return [{ ...place, path: `${place.path}.unit`, span, fix: 'change' }];
  });
}

const outcomeNumber = String.raw`(?:no more than|fewer than|less than|at most|at least|up to|an? |\d)`;
/** What adults do, or being there. "Attend to" is paying attention; receiving fewer referrals is an outcome. */
const passive = new RegExp(
  [
    String.raw`receives?(?! ${outcomeNumber}.{0,30}(?:referrals?|scores?|grades?|points|marks|warnings?|corrections?|prompts?|reminders?))`,
    String.raw`attends?(?! to\b)(?! and (?:ask|answer|write|complete))`,
    String.raw`participates? in(?!.{0,80}\bby \p{L}+ing\b)`,
    String.raw`be (?:provided|given|offered|enrolled|placed|exposed|seen|pulled|served)\b(?! (?:no more|fewer))`,
    String.raw`have access to`,
    String.raw`get (?:services|support|help|therapy|instruction)`,
  ].join('|'),
  'iu',
);
const adults =
  /\b(?:the |a |his |her |their )?(?:(?:special|general)[- ]education |classroom |reading |speech )?(?:teachers?|staff|therapist|pathologist|counselor|aide|paraprofessional|school|adults?|parents?) will (?!see|hear|notice|record|count|rate)\w+/i;

/** GO-19. */
export function studentOutcome(facts: Facts): Lack[] {
  return facts.goals.flatMap((goal): Lack[] => {
    for (const text of behaviorTexts(facts, goal)) {
      const start = head(text.sentenceId === undefined);
      const hit = verbAfter(text.text, start, passive.source) ?? adultsFirst(text);
      if (hit) return [lackAt(text, hit, {})];
    }
    return [];
  });
}

/** Adults who act where the student should: a text in which the student acts too is about the student. */
function adultsFirst({ text }: PlacedText): Hit | null {
  const hit = firstHit(text, adults);
  if (!hit) return null;
  return (text.match(/\bwill\b/gi)?.length ?? 0) > 1 ? null : hit;
}
