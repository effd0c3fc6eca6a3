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

type Named = Readonly<{ text: string; instrument: string | null; measure: string | null }>;

/** The words of a datum without the name of its test, for places where the name stands beside them. */
export function wordsWithoutName({ text, instrument, measure }: Named): string {
  const name = [instrument, measure].filter(Boolean).join(', ');
  if (!name || !text.startsWith(name)) return text;
  return text.slice(name.length).replace(/^[:.,\s]+/, '') || text;
}
