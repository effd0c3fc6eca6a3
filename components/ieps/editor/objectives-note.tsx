'use client';

import { useTranslations } from 'next-intl';
import { usePlanFacts } from '@/components/ieps/fields/plan-facts';
import { Callout } from '@/components/ui/callout';
import { valueAt } from '@/lib/ieps/field-path';

/** Says when a goal must have objectives: with an alternate test, 34 CFR 300.320(a)(2)(ii), or by state. */
export function ObjectivesNote({ objectives }: Readonly<{ objectives: unknown }>) {
  const t = useTranslations('ieps.objectives');
  const { sections, state } = usePlanFacts();
  if (Array.isArray(objectives) && objectives.length > 0) return null;
  const decisions = valueAt(sections.get('assessments')?.fields, 'decisions');
  const takesAlternate =
    Array.isArray(decisions) && decisions.some((row) => valueAt(row, 'participation') === 'alternate');
  if (!takesAlternate && !state.objectivesForAll) return null;
  return <Callout tone="question">{t(takesAlternate ? 'required_alternate' : 'required_state')}</Callout>;
}
