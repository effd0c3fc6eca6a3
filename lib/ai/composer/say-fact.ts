import type { EvidencePack } from '@/lib/drafting/pack';
import { oralReadingNorm, seasonOf } from '@/lib/goals/norms';
import { readDates } from '@/lib/evidence/score-dates';
import { headOf, type Fact } from './facts';
import { derived, type Derivation, type Said } from './item';
import { gradeWords, isNormed, readingGrade } from './judge';
import { loosen, looksLikeVerb, retell } from './retell';
import { capital, dateWords, list, ordinal, pick, plain, possessive, small } from './words';

/* Results in sentences: what was measured, when, how it compares. */

/** One result of a probe, observation or record. */
export function sayFact(fact: Fact, pack: EvidencePack): Said {
  if (fact.clause) return sayClause(fact, fact.clause, pack);
  if (fact.skill === 'fluency' && fact.value !== null && !isNormed(fact) && fact.scoreType !== 'percent')
    return sayReading(fact, pack);
  if (isNormed(fact)) return sayNormed([fact], pack);
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
  const what = `read ${median}${plain(fact.value ?? 0)} words correct per minute${passages}${accuracy}`;
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
    text: `the national middle for ${gradeWords(grade)} in ${season} is ${plain(norm.value)}`,
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
    norm: `the middle of the grade in ${season} is ${value}`,
    expected: `about ${value} is expected`,
  }[fact.comparison.kind];
  return { text: words, derivations: [] };
}

function whenOf(fact: Fact): string {
  return fact.on ? `On ${dateWords(fact.on)}` : '';
}

/** A sentence of a report, retold so that no long run of it is copied. */
function sayClause(fact: Fact, clause: string, pack: EvidencePack): Said {
  const hasDate = readDates(clause).length > 0;
  const told = loosen(retell(clause, 'team', pack), clause, 'the report says');
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

const doing =
  /^(?:[a-z]+ed|turned|read|wrote|left|stayed|began|said|used|kept|got|made|asked|gave|spoke|did)\b/i;

function sayResult(fact: Fact, pack: EvidencePack): Said {
  const measure = small(fact.measure.replace(/\s*\([^)]*\)\s*$/, '').trim());
  const head = sourceWords(fact);
  const value = valueWords(fact);
  const compared = comparisonWords(fact, pack);
  const tail = compared ? `; ${compared.text}` : '';
  const isDoing = doing.test(measure) || looksLikeVerb(measure);
  const date = fact.on ? dateWords(fact.on) : null;
  const text = isDoing
    ? `In ${head}${date ? ` (${date})` : ''}, “${measure}” came to ${value}${tail}`
    : pick(
        [
          `${capital(head)}${date ? ` (${date})` : ''} put ${measure} at ${value}${tail}`,
          `${date ? `On ${date}, ${measure}` : capital(measure)} stood at ${value} in ${head}${tail}`,
        ],
        `${fact.measure}${value}`,
      );
  return { text, sourceIds: fact.sourceIds, derivations: [...(compared?.derivations ?? [])] };
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
  return /^[A-Z]/.test(name) ? `the ${name}` : `the ${name} record`;
}

/** Several shares from one probe: what is secure and what is not. */
export function sayPatterns(facts: readonly Fact[], pack: EvidencePack): Said {
  const [first] = facts;
  const secure = facts.filter((fact) => fact.standing === 'average' || fact.standing === 'high');
  const open = facts.filter((fact) => !secure.includes(fact));
  const each = (fact: Fact) => `${small(fact.measure)} (${valueWords(fact)})`;
  const opening = `${first?.on ? `On ${dateWords(first.on)}, ` : ''}${first ? sourceWords(first) : 'the record'}`;
  const name = pack.student.name;
  const parts = [
    secure.length > 0 ? `${list(secure.map(each))} as secure` : '',
    open.length > 0 ? `${list(open.map(each))} as not yet secure` : '',
  ].filter(Boolean);
  return {
    text: `${opening} showed ${parts.join(', and ')} for ${name}`,
    sourceIds: facts.flatMap((fact) => fact.sourceIds),
  };
}

export function bandWords(fact: Fact): string {
  if (fact.scoreType === 't_score' && fact.value !== null) return tWords(fact.value, fact.moreIsBetter);
  switch (fact.standing) {
    case 'very_low':
      return 'well below average';
    case 'low':
      return 'below average';
    case 'mild':
    case 'low_average':
      return 'low average';
    case 'average':
      return 'average';
    case 'high':
      return 'above average';
    case 'unknown':
      return '';
    default:
      return fact.standing satisfies never;
  }
}

function tWords(value: number, more: boolean): string {
  if (more) return value <= 30 ? 'very low' : value <= 40 ? 'low' : 'in the expected range';
  return value >= 70 ? 'very elevated' : value >= 60 ? 'elevated' : 'in the expected range';
}

/** Norm-referenced results of one test on one day. */
export function sayNormed(facts: readonly Fact[], pack: EvidencePack): Said {
  const [first] = facts;
  if (!first) return { text: '', sourceIds: [] };
  const kind =
    {
      standard_score: 'standard scores',
      scaled_score: 'scaled scores',
      t_score: 'T-scores',
      percentile: 'percentiles',
    }[String(first.scoreType)] ?? 'scores';
  const head = headOf(first.instrument ?? '') || 'evaluation';
  const when = first.on ? ` (${dateWords(first.on)})` : '';
  const each = facts.map((fact) => normedWords(fact));
  const one = facts.length === 1 ? kind.replace(/s$/, '') : kind;
  const text = `On the ${head}${when}, ${possessive(pack.student.name)} ${one} ${facts.length === 1 ? 'was' : 'were'} ${list(each)}`;
  return { text, sourceIds: facts.flatMap((fact) => fact.sourceIds) };
}

function normedWords(fact: Fact): string {
  const value = fact.value ?? fact.percentile ?? 0;
  const inBrackets = [
    fact.percentile !== null && fact.value !== null ? `${ordinal(fact.percentile)} percentile` : '',
    bandWords(fact),
  ].filter(Boolean);
  const measure = /^(?:ss|standard score|score|total|result|composite)$/i.test(fact.measure)
    ? ''
    : ` in ${fact.measure}`;
  return `${plain(value)}${measure}${inBrackets.length > 0 ? ` (${inBrackets.join(', ')})` : ''}`;
}

/** What the scale means, said once a plan. */
export function scaleNote(type: Fact['scoreType']): Said | null {
  if (type === 'standard_score')
    return {
      text: 'On these tests, standard scores from 90 to 109 are average for the age',
      sourceIds: [],
      derivations: [
        derived('90', 'average range of standard scores'),
        derived('109', 'average range of standard scores'),
      ],
    };
  if (type === 't_score')
    return {
      text: 'On these rating scales 50 is the middle, and scores 10 or more points away from it mark a concern',
      sourceIds: [],
      derivations: [derived('50', 'mean of T-scores'), derived('10', 'standard deviation of T-scores')],
    };
  return null;
}
