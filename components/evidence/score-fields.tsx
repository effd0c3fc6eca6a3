'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { NumberField } from '@/components/ui/number-field';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';

/** What is typed for one score; kept here so that a field that goes and comes back has lost nothing. */
export type ScoreDraft = Readonly<
  Record<'measure' | 'value' | 'unit' | 'percentile' | 'level' | 'text', string>
>;

type ScoreFieldsProps = Readonly<{
  type: string;
  draft: ScoreDraft;
  onChange: (draft: ScoreDraft) => void;
  typeField: ReactNode;
  areaField: ReactNode;
}>;

const normed = new Set(['standard_score', 'scaled_score', 't_score']);
const counted = new Set(['raw', 'percent', 'rate', 'count', 'level']);

/** The parts of a score that its kind has: norms have percentiles, counts have units and materials. */
export function ScoreFields({ type, draft, onChange, typeField, areaField }: ScoreFieldsProps) {
  const t = useTranslations('evidence.score');
  const bind = (name: keyof ScoreDraft) => ({
    name,
    value: draft[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...draft, [name]: event.target.value }),
  });
  const isNormed = type === '' || normed.has(type);
  const isCounted = type === '' || counted.has(type);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...bind('measure')} label={t('measure')} hint={t('measureHint')} maxLength={200} />
        {areaField}
      </div>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {typeField}
        <NumberField {...bind('value')} label={t('value')} allowsDecimals />
        {isNormed ? <NumberField {...bind('percentile')} label={t('percentile')} allowsDecimals /> : null}
        {isCounted ? (
          <>
            <TextField {...bind('unit')} label={t('unit')} hint={t('unitHint')} maxLength={200} />
            <TextField {...bind('level')} label={t('level')} hint={t('levelHint')} maxLength={200} />
          </>
        ) : null}
      </div>
      <TextArea {...bind('text')} label={t('text')} hint={t('textHint')} maxLength={5_000} rows={2} />
    </>
  );
}
