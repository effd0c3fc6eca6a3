import type { EvidenceInput } from './schema';

const typeWords: Record<NonNullable<EvidenceInput['scoreType']>, string> = {
  standard_score: 'standard score',
  scaled_score: 'scaled score',
  t_score: 'T-score',
  percentile: 'percentile',
  raw: '',
  percent: 'percent',
  rate: '',
  count: '',
  level: 'level',
};

/** A datum in one line of words: "WJ IV ACH, Basic Reading Skills: standard score 76, percentile 5". */
export function evidenceWords(datum: EvidenceInput): string {
  const name = [datum.instrument, datum.measure].filter(Boolean).join(', ');
  const value =
    datum.value === null
      ? null
      : [datum.scoreType ? typeWords[datum.scoreType] : '', String(datum.value), datum.unit]
          .filter(Boolean)
          .join(' ');
  const percentile = datum.percentile === null ? null : `percentile ${datum.percentile}`;
  const facts = [value, percentile, datum.level].filter(Boolean).join(', ');
  return [[name, facts].filter(Boolean).join(': '), datum.text].filter(Boolean).join('. ');
}
