'use client';

import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { needsPlacementOptions } from '@/lib/ieps/placement-options';

type Props = Readonly<{ fields: Record<string, unknown>; kind: string }>;

/** A placement that starts or changes is chosen among at least two. */
export function PlacementCount({ fields, kind }: Props) {
  const t = useTranslations('ieps.placement');
  return needsPlacementOptions(fields, kind) ? <Callout tone="question">{t('too_few')}</Callout> : null;
}
