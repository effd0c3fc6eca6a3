import { headOf, type Fact } from './facts';
import { small } from './words';

/*
 * How results of common measures are said: a verb phrase that follows the student's name. Measures that are
 * not listed are named as the evidence names them.
 */

type Wording = Readonly<{ when: RegExp; say: (fact: Fact, value: string) => string }>;

function strip(measure: string): string {
  return small(measure.replace(/\s*\([^)]*\)\s*$/, '').trim());
}

const wordings: readonly Wording[] = [
  {
    when: /^correct replacements/i,
    say: (_fact, value) => `made ${value} correct replacements on a maze passage`,
  },
  {
    when: /^correct writing sequences|^CWS$/i,
    say: (_fact, value) => `wrote ${value} correct writing sequences (CWS)`,
  },
  { when: /^total words/i, say: (_fact, value) => `wrote ${value} words in all` },
  { when: /^words spelled correctly/i, say: (_fact, value) => `spelled ${value} of the words correctly` },
  { when: /^% ?CWS/i, say: (_fact, value) => `wrote ${value} correct writing sequences (CWS)` },
  { when: /^correct segments/i, say: (_fact, value) => `said ${value} correct sound segments per minute` },
  { when: /^digits correct/i, say: (_fact, value) => `wrote ${value} digits correct per minute` },
  {
    when: /^(?:letter sounds? correct|correct letter sounds?)/i,
    say: (_fact, value) => `named ${value} letter sounds correctly per minute`,
  },
  { when: /^MLU/i, say: (_fact, value) => `used sentences with a mean length of ${value} units (MLU-m)` },
  {
    when: /^(?:key ideas|retell)/i,
    say: (fact, value) =>
      `retold ${value}${/idea/.test(value) ? '' : fact.part === null ? '' : ' key ideas'}`,
  },
  {
    when: /^transitions? (?=with)/i,
    say: (fact, value) => `made ${value} of transitions ${strip(fact.measure).replace(/^transitions? /, '')}`,
  },
  {
    when: /^per (?:week|day|hour|class|month)/i,
    say: (fact, value) => `had ${value} ${small(headOf(fact.instrument ?? 'incidents'))} ${fact.measure}`,
  },
  {
    when: /^(?:english|algebra|biology|geometry|history|science|chemistry|physics|math|ela|reading|social studies|art|music|pe)(?: [IVX]+| \d+)?$/i,
    say: (fact, value) =>
      fact.skill === 'achievement_general'
        ? `had ${value} in ${fact.measure}`
        : `had a result of ${value} in ${fact.measure}`,
  },
  { when: /^GPA$/, say: (_fact, value) => `had a GPA of ${value}` },
  { when: /^present$/i, say: (_fact, value) => `was present on ${value.replace('%', '% of days')}` },
  { when: /^absent$/i, say: (_fact, value) => `was absent ${value}` },
  { when: /^late$/i, say: (_fact, value) => `was late ${value} times` },
  { when: /^on[- ]task/i, say: (_fact, value) => `was on task in ${value} of the intervals observed` },
  {
    when: /^turned in /i,
    say: (fact, value) =>
      `turned in ${value} of ${/assign|homework|work/i.test(headOf(fact.instrument ?? '')) ? small(headOf(fact.instrument ?? '')) : 'work'} ${strip(fact.measure).replace(/^turned in /, '')}`,
  },
  {
    when: /^intelligible words, (?:an )?/i,
    say: (fact, value) =>
      `was understood in ${value} of words by an ${strip(fact.measure).replace(/^intelligible words, (?:an )?/, '')}`,
  },
  {
    when: /^(?:un)?familiar listener$/i,
    say: (fact, value) =>
      `was understood in ${value} of words by a${/^u/i.test(fact.measure) ? 'n' : ''} ${strip(fact.measure)}`,
  },
  {
    when: /^steps? (?:done )?independent(?:ly)?$|^independent(?: steps?)?$/i,
    say: (_fact, value) =>
      `did ${value.includes(' of ') && !value.includes('%') ? `${value} steps` : `${value} of the steps`} independently`,
  },
  {
    when: /^planner (?:complete|filled)/i,
    say: (_fact, value) => `had the planner complete on ${value} days checked`,
  },
  {
    when: /^materials ready/i,
    say: (fact, value) => `had ${strip(fact.measure).replace('ready', 'ready')} on ${value} days checked`,
  },
  { when: /^time on task$/i, say: (_fact, value) => `stayed on task for ${value}` },
  { when: /^prompts?$/i, say: (_fact, value) => `needed ${value.replace(/^(\S+)/, '$1 prompts')}` },
  { when: /^correct$/i, say: (_fact, value) => `was correct in ${value} of trials` },
];

const past = /^(?:[a-z]+ed|read|wrote|left|stayed|began|said|used|kept|got|made|asked|gave|spoke|did)\b/i;

/** The result as a verb phrase after the name ("read 41 words ..."), or null when the measure is a noun. */
export function verbWords(fact: Fact, value: string): string | null {
  const measure = fact.measure.trim();
  const isObserved =
    /\bon[- ]task/i.test(fact.instrument ?? '') && fact.scoreType === 'percent' && !/task/i.test(measure);
  const known = isObserved ? undefined : wordings.find(({ when }) => when.test(measure));
  if (known) return known.say(fact, value);
  const name = strip(measure);
  if (past.test(name))
    return `${name} in ${fact.scoreType === 'percent' ? value.replace('%', '% of chances') : value}`;
  if (isObserved) return `was on task ${value} in ${name}`;
  return null;
}
