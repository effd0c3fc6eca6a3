'use client';

import { useTranslations } from 'next-intl';
import { areaKeys } from '@/lib/ieps/domains';

/** The areas a datum can belong to, in words. */
export function useAreaOptions(): { value: string; label: string }[] {
  const t = useTranslations('ieps.areas');
  return areaKeys.map((area) => ({ value: area, label: t(area) }));
}
