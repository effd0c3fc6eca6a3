'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { usePlanFacts } from '@/components/ieps/fields/plan-facts';
import { Button } from '@/components/ui/button';
import { NumberField } from '@/components/ui/number-field';
import { todayIn } from '@/lib/format/calendar-date';
import { formatNumber } from '@/lib/format/numbers';
import {
  ambitionOf,
  withOption,
  type Ambition as Found,
  type AmbitionOption,
  type GoalFields,
} from '@/lib/goals/ambition';
import { sameMeasure } from '@/lib/goals/same-measure';

type Props = Readonly<{ goal: GoalFields; onChoose: (fields: GoalFields) => void }>;

/** How high to aim: two or three targets with their arithmetic, of which choosing one fills the goal's parts. */
export function Ambition({ goal, onChoose }: Props) {
  const t = useTranslations('goals.ambition');
  const { student, startsOn, endsOn, scores, timeZone } = usePlanFacts();
  const [reference, setReference] = useState('');
  const id = useId();
  const { baseline, criterion } = goal;
  // A goal without a date of its own is for the plan's end; choosing a target writes that down.
  const dated = { ...goal, targetOn: goal.targetOn ?? endsOn };
  const named = Number(reference.replace(',', '.'));
  const found = ambitionOf({
    fields: dated,
    grade: student.grade,
    startsOn: baseline.on ?? startsOn ?? todayIn(timeZone),
    scores: sameMeasure(scores, {
      unit: criterion.unit || baseline.unit,
      level: criterion.level || baseline.level,
    }),
    reference: reference.trim() !== '' && Number.isFinite(named) ? named : null,
  });
  return (
    <section aria-labelledby={`${id}-title`} className="mt-3 grid gap-3">
      <h3 id={`${id}-title`} className="text-base">
        {t('title')}
      </h3>
      {found ? <Given found={found} /> : <p className="text-sm text-ink-soft">{t('needs_baseline')}</p>}
      {found && goal.kind === 'improvement' && (
        <NumberField
          name={`${id}-reference`}
          label={t('reference')}
          hint={t('reference_hint')}
          allowsDecimals
          value={reference}
          onChange={(event) => setReference(event.target.value)}
        />
      )}
      {found?.lacks && <p className="text-sm">{t('lacks_reference')}</p>}
      <ul className="grid gap-2">
        {found?.options.map((option) => (
          <Option
            key={option.key}
            option={option}
            unit={criterion.unit || baseline.unit}
            isChosen={criterion.value === option.target && goal.derivation === option.derivation}
            onChoose={() => onChoose(withOption(dated, option, found.options))}
          />
        ))}
      </ul>
    </section>
  );
}

function Given({ found }: Readonly<{ found: Found }>) {
  const t = useTranslations('goals.ambition');
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale, 2);
  const { baseline, weeks, typicalWeekly, gapNow, hasNorms } = found;
  return (
    <p className="text-sm text-ink-soft">
      {t('given', { baseline: number(baseline), weeks })}{' '}
      {typicalWeekly === null ? null : t('typical', { rate: number(typicalWeekly) })}{' '}
      {gapNow !== null && gapNow > 0 ? t('gap_now', { gap: number(gapNow) }) : null}{' '}
      {hasNorms ? null : t('no_norms')}
    </p>
  );
}

type OptionProps = Readonly<{
  option: AmbitionOption;
  unit: string;
  isChosen: boolean;
  onChoose: () => void;
}>;

function Option({ option, unit, isChosen, onChoose }: OptionProps) {
  const t = useTranslations('goals.ambition');
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale, 2);
  const { key, target, weeklyRate, derivation, gapLeft, reason } = option;
  const name = t(`options.${key}`);
  return (
    <li
      className={`grid gap-1 rounded-md border p-3 ${isChosen ? 'border-accent bg-accent-soft' : 'border-line'}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <b>
          {name}: {number(target)} {unit}
        </b>
        <Button
          size="sm"
          aria-pressed={isChosen}
          aria-label={t('choose_of', { name, target: number(target) })}
          onPress={onChoose}
        >
          {t(isChosen ? 'chosen' : 'choose')}
        </Button>
      </div>
      <p className="text-sm">
        {t('rate', { rate: number(weeklyRate) })}{' '}
        {gapLeft === null ? null : gapLeft > 0 ? t('gap_left', { gap: number(gapLeft) }) : t('gap_closed')}
      </p>
      <p lang="en" className="text-sm text-ink-soft">
        {derivation}
      </p>
      <p lang="en" className="text-sm text-ink-soft">
        {reason}
      </p>
    </li>
  );
}
