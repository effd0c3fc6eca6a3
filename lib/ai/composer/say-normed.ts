import type { EvidencePack } from '@/lib/drafting/pack';
import { findInstruments } from '@/lib/evidence/score-instruments';
import { isLow } from '@/lib/evidence/score-standing';
import { headOf, type Fact } from './facts';
import { derived, type Derivation, type Said } from './item';
import { dateWords, list, ordinal, plain, possessive, small } from './words';

/* Norm-referenced results in sentences, with what the scale means. */

function bandWords(fact: Fact): string {
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
export function sayNormed(facts: readonly Fact[], pack: EvidencePack, withScale = false): Said {
  const [first] = facts;
  if (!first) return { text: '', sourceIds: [] };
  const kind =
    {
      standard_score: 'standard scores',
      scaled_score: 'scaled scores',
      t_score: 'T-scores',
      percentile: 'results',
    }[String(first.scoreType)] ?? 'scores';
  const test = testName(first);
  const when = first.on ? ` (${dateWords(first.on)})` : '';
  const each = facts.map((fact) => normedWords(fact, test.subject));
  const scale = withScale && facts.some((fact) => isLow(fact.standing)) ? scaleNote(facts) : null;
  const rank = scale ? rankNote(facts) : null;
  const one = facts.length === 1 ? kind.replace(/s$/, '') : kind;
  const text = `On ${test.name}${when}, ${possessive(pack.student.name)} ${one} ${facts.length === 1 ? 'was' : 'were'} ${list(each)}${scale ? `; ${scale.text}` : ''}${rank ? `; ${rank.text}` : ''}`;
  return {
    text,
    sourceIds: facts.flatMap((fact) => fact.sourceIds),
    derivations: [
      ...facts.flatMap(rankDerivation),
      ...(scale?.derivations ?? []),
      ...(rank?.derivations ?? []),
    ],
  };
}

/** What a percentile is, told with the first one. */
function rankNote(facts: readonly Fact[]): { text: string; derivations: Derivation[] } | null {
  const percentile = facts.find(
    (fact) => fact.percentile !== null && Number.isInteger(fact.percentile),
  )?.percentile;
  if (!percentile) return null;
  const share = `${percentile} of 100`;
  return {
    text: `at the ${ordinal(percentile)} percentile ${share} students scored lower`,
    derivations: [derived(share, `rank ${percentile}, counted in 100 students`)],
  };
}

/** A rank in a column headed "Percentile" stands there as a bare number. */
export function rankDerivation({ percentile, measure }: Fact): Derivation[] {
  return percentile === null
    ? []
    : [derived(`${ordinal(percentile)} percentile`, `${plain(percentile)}, percentile rank for ${measure}`)];
}

function rankWords(fact: Fact): string {
  const measure = fact.measure.replace(/\s*percentile(?: rank)?/i, '').trim();
  const band = bandWords(fact);
  return `the ${ordinal(fact.percentile ?? fact.value ?? 0)} percentile${measure ? ` in ${measure}` : ''}${band ? ` (${band})` : ''}`;
}

function normedWords(fact: Fact, subject: string): string {
  if (fact.scoreType === 'percentile') return rankWords(fact);
  const value = fact.value ?? fact.percentile ?? 0;
  const inBrackets = [
    fact.percentile !== null && fact.value !== null ? `${ordinal(fact.percentile)} percentile` : '',
    bandWords(fact),
  ].filter(Boolean);
  const measure = /^(?:ss|standard score|score|result|composite)$/i.test(fact.measure)
    ? subject && ` in ${small(subject)}`
    : ` in ${fact.measure}`;
  return `${plain(value)}${measure}${inBrackets.length > 0 ? ` (${inBrackets.join(', ')})` : ''}`;
}

/** What the scale means, said once a section. */
function scaleNote([fact]: readonly Fact[]): { text: string; derivations: Derivation[] } | null {
  const middle = (value: string) => derived(value, 'average range of standard scores');
  const limit = (value: string) => derived(value, 'limit of concern on T-scores');
  if (fact?.scoreType === 'standard_score')
    return { text: '90 to 109 is average', derivations: [middle('90'), middle('109')] };
  if (fact?.scoreType === 'scaled_score')
    return {
      text: '8 to 12 is average',
      derivations: ['8', '12'].map((value) => derived(value, 'average range of scaled scores')),
    };
  if (fact?.scoreType !== 't_score') return null;
  if (fact.moreIsBetter) return { text: '40 or less is low', derivations: [limit('40')] };
  return { text: '60 or more is elevated', derivations: [limit('60')] };
}

const withoutArticle = /^(?:MAP|DIBELS|Acadience|aimsweb|FastBridge|i-Ready|STAR|easyCBM)/i;

/** The test as a noun, and its subject when the record names both: "Listening comprehension (KTEA-3)". */
function testName(fact: Fact): { name: string; subject: string } {
  const instrument = fact.instrument ?? '';
  const known = findInstruments(instrument)[0]?.name ?? null;
  const head = headOf(instrument);
  if (known && !head.includes(known)) return { name: `the ${known}`, subject: head };
  if (!head) return { name: 'the evaluation', subject: '' };
  return { name: withoutArticle.test(head) ? head : `the ${known ? head : small(head)}`, subject: '' };
}
