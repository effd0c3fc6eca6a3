import type { EvidencePack } from '@/lib/drafting/pack';
import { oralReadingNorm, seasonOf } from '@/lib/goals/norms';
import { readDates } from '@/lib/evidence/score-dates';
import { headOf, type Fact } from './facts';
import { derived, type Derivation, type Said } from './item';
import { gradeWords, isNormed, readingGrade } from './judge';
import { verbWords } from './measure-words';
import { sayNormed } from './say-normed';
import { retell } from './retell';
import { dateWords, list, longestCopy, plain, possessive, small } from './words';

/* Results in sentences: what was measured, when, how it compares. */

/** One result of a probe, observation or record. */
export function sayFact(fact: Fact, pack: EvidencePack): Said {
  if (fact.skill === 'fluency' && fact.value !== null && !isNormed(fact) && fact.scoreType !== 'percent')
    return sayReading(fact, pack);
  if (isNormed(fact)) return sayNormed([fact], pack);
  const told = fact.clause ? sayClause(fact, fact.clause, pack) : null;
  if (told) return told;
  if (fact.scoreType === 'level') return sayLevel(fact, pack);
  return sayResult(fact, pack);
}

function sayReading(fact: Fact, pack: EvidencePack): Said {
  const name = pack.student.name;
  const passages = fact.level ? ` on ${passageWords(fact.level)}` : '';
  const median = fact.summary ? `a ${fact.summary} of ` : '';
  const accuracy = fact.accuracy === null ? '' : `, with ${plain(fact.accuracy)}% accuracy`;
  const compared = comparisonWords(fact, pack) ?? normWords(fact, pack);
  const when = whenOf(fact);
  const short = /WCPM/i.test(`${fact.measure} ${fact.unit}`) ? ' (WCPM)' : '';
  const probe = /\bORF\b/.test(fact.instrument ?? '')
    ? ' in ORF probes'
    : /progress monitoring/i.test(fact.instrument ?? '')
      ? ' in progress monitoring'
      : '';
  const what = `read ${median}${plain(fact.value ?? 0)} words correct per minute${short}${passages}${probe}${accuracy}`;
  return {
    text: `${when ? `${when}, ${name}` : name} ${what}${compared ? `; ${compared.text}` : ''}`,
    sourceIds: fact.sourceIds,
    derivations: compared?.derivations ?? [],
  };
}

export function passageWords(level: string): string {
  return /passage|text|probe|word/.test(level) ? level : `${level} passages`;
}

/** The middle of the grade from national norms, when the data bring no comparison of their own. */
function normWords(fact: Fact, pack: EvidencePack): { text: string; derivations: Derivation[] } | null {
  const grade = readingGrade(fact, pack);
  const season = seasonOf(fact.on ?? pack.today);
  const norm = oralReadingNorm(grade, season, 50);
  if (!norm) return null;
  return {
    text: `the ${season} middle for ${gradeWords(grade)} is ${plain(norm.value)}`,
    derivations: [
      derived(norm.value, `50th percentile, ${gradeWords(grade)}, ${season}: ${norm.cite}`),
      derived(grade, 'grade of the passages'),
    ],
  };
}

function comparisonWords(fact: Fact, pack: EvidencePack): { text: string; derivations: Derivation[] } | null {
  if (!fact.comparison) return null;
  const value = `${plain(fact.comparison.value)}${fact.scoreType === 'percent' ? '%' : ''}`;
  const season = seasonOf(fact.on ?? pack.today);
  const words = {
    class_median: `the class median is ${value}`,
    peers: `classmates were at ${value}`,
    benchmark: `the benchmark is ${value}`,
    norm: `the ${season} middle of the grade (norm) is ${value}`,
    expected: `about ${value} is expected`,
  }[fact.comparison.kind];
  return { text: words, derivations: [] };
}

function whenOf(fact: Fact): string {
  return fact.on ? `On ${dateWords(fact.on)}` : '';
}

/** A short sentence of a report as it stands, in the plan's words for who; a long one is said anew. */
function sayClause(fact: Fact, clause: string, pack: EvidencePack): Said | null {
  const core = clause.replace(/^[^:]{0,60}:\s+(?=\S+\s+\S+)/, '').replace(/[.\s]+$/, '');
  const told = retell(core, 'team', pack);
  if (longestCopy(told, clause) > 10 || !told.includes(pack.student.name)) return null;
  const hasDate = readDates(core).length > 0;
  const text = fact.on && !hasDate ? `${whenOf(fact)}, ${startSmall(told, pack.student.name)}` : told;
  return { text, sourceIds: fact.sourceIds };
}

function startSmall(text: string, name: string): string {
  return text.startsWith(name) ? text : small(text);
}

function sayLevel(fact: Fact, pack: EvidencePack): Said {
  const name = possessive(pack.student.name);
  const head = headOf(fact.instrument ?? '') || 'record';
  const text = `The ${small(head)}${fact.on ? ` of ${dateWords(fact.on)}` : ''} puts ${name} ${small(fact.measure)} at grade ${plain(fact.value ?? 0)}`;
  return { text, sourceIds: fact.sourceIds };
}

/** "46% (23 of 50)", "2 of 10", "1.2 per 15 min" */
export function valueWords(fact: Fact): string {
  const value = plain(fact.value ?? 0);
  const counts = fact.part !== null && fact.whole !== null ? `${fact.part} of ${fact.whole}` : null;
  if (fact.scoreType === 'percent') return counts ? `${value}% (${counts})` : `${value}%`;
  if (counts) return [counts, unitWords(fact)].filter(Boolean).join(' ');
  const summary = fact.summary ? `a ${fact.summary} of ` : '';
  return `${summary}${[value, unitWords(fact)].filter(Boolean).join(' ')}`;
}

function unitWords(fact: Fact): string {
  const unit = fact.unit.replace(/\bmins?\b/, 'minutes').trim();
  return unit && !fact.measure.toLowerCase().includes(unit.toLowerCase()) && unit.split(' ').length <= 5
    ? unit
    : '';
}

function sayResult(fact: Fact, pack: EvidencePack): Said {
  const value = valueWords(fact);
  const compared = comparisonWords(fact, pack);
  const tail = compared ? `; ${compared.text}` : '';
  const name = pack.student.name;
  const opening = openingOf(fact);
  const verb = verbWords(fact, value);
  const result = verb
    ? `${name} ${verb}`
    : `${possessive(name)} result for ${small(fact.measure.trim())} was ${value}`;
  return {
    text: `${opening.text}${result}${tail}`,
    opening: opening.text,
    again: opening.again,
    sourceIds: fact.sourceIds,
    derivations: [...(fact.worked ? [fact.worked] : []), ...(compared?.derivations ?? [])],
  };
}

/** Where and when: "In the recess observation of September 25, 2026, ". `again` opens the next from there. */
function openingOf(fact: Fact): { text: string; again: string } {
  const date = fact.on ? dateWords(fact.on) : null;
  const source = sourceWords(fact);
  if (source === 'the record')
    return date ? { text: `On ${date}, `, again: 'That day, ' } : { text: '', again: '' };
  if (/monitoring$/i.test(headOf(fact.instrument ?? '')))
    return {
      text: `In ${small(headOf(fact.instrument ?? ''))}${date ? ` on ${date}` : ''}, `,
      again: 'That day, ',
    };
  const last = source.split(' ').at(-1) ?? 'record';
  return { text: `In ${source}${date ? ` of ${date}` : ''}, `, again: `The same ${last} shows that ` };
}

/** Where a figure comes from, in words: "the recess observation". */
export function sourceWords(fact: Pick<Fact, 'instrument'>): string {
  const head = headOf(fact.instrument ?? '');
  if (!head) return 'the record';
  const name = small(head);
  if (
    /\b(?:data|log|survey|probe|observation|sample|check|record|test|inventory|report|summary|rubric|screening|review)s?$/i.test(
      name,
    )
  )
    return `the ${name}`;
  if (/^(?:ORF|CBM|R-CBM)\b/.test(name)) return `the ${name} probe`;
  return /^[A-Z]/.test(name) ? `the ${name}` : `the ${name} record`;
}

/** Several shares from one probe: what is secure, and what is not yet, a few in a sentence. */
export function sayPatterns(facts: readonly Fact[], pack: EvidencePack): Said[] {
  const secure = facts.filter((fact) => fact.standing === 'average' || fact.standing === 'high');
  const open = facts.filter((fact) => !secure.includes(fact));
  const [first] = facts;
  if (!first) return [];
  const opening = openingOf(first);
  const groups = [
    ...chunks(secure).map((group) => ({ group, isSecure: true })),
    ...chunks(open).map((group) => ({ group, isSecure: false })),
  ];
  return groups.map(({ group, isSecure }) => {
    const each = group.map((fact) => `${small(fact.measure)} (${valueWords(fact)})`);
    const name = possessive(pack.student.name);
    const text = isSecure
      ? `${name} secure results were ${list(each)}`
      : `${name} results were ${list(each)}, not yet secure`;
    return {
      text: `${opening.text}${text}`,
      opening: opening.text,
      again: opening.again,
      sourceIds: group.flatMap((fact) => fact.sourceIds),
    };
  });
}

function chunks(facts: readonly Fact[]): Fact[][] {
  return Array.from({ length: Math.ceil(facts.length / 4) }, (_, at) => facts.slice(at * 4, at * 4 + 4));
}
