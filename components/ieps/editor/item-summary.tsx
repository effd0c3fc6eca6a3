'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatCalendarDate } from '@/lib/format/dates';
import type {
  goalFieldsSchema,
  needFieldsSchema,
  serviceFieldsSchema,
  supportFieldsSchema,
} from '@/lib/ieps/fields';
import type { z } from 'zod';

type Item =
  | { kind: 'need'; fields: z.infer<typeof needFieldsSchema> }
  | { kind: 'goal'; fields: z.infer<typeof goalFieldsSchema> }
  | { kind: 'service'; fields: Omit<z.infer<typeof serviceFieldsSchema>, 'relatedService' | 'delivery'> }
  | { kind: 'support'; fields: Omit<z.infer<typeof supportFieldsSchema>, 'usedOnTests'> };

/** An item's parts in one line: "41 to 90 words correct per minute, by October 4, 2027". */
export function ItemSummary(item: Item) {
  const words = useItemWords()(item).filter(Boolean);
  return words.length === 0 ? null : <span>{words.join(' · ')}</span>;
}

function useItemWords(): (item: Item) => (string | false | null)[] {
  const t = useTranslations('ieps');
  const locale = useLocale();
  const date = (on: string | null) => on && formatCalendarDate(on, locale, 'short');
  return (item) => {
    switch (item.kind) {
      case 'need':
        return [t(`areas.${item.fields.area}`), t(`categories.${item.fields.category}`)];
      case 'goal': {
        const { baseline, criterion, targetOn, measurement } = item.fields;
        const hasRange = baseline.value !== null && criterion.value !== null;
        return [
          hasRange &&
            t('item.from_to', { from: baseline.value ?? 0, to: criterion.value ?? 0, unit: criterion.unit }),
          targetOn && t('item.by', { date: date(targetOn) ?? '' }),
          measurement.tool &&
            t('item.measured', { tool: measurement.tool, frequency: measurement.frequency }),
          measurement.responsible,
        ];
      }
      case 'service': {
        const { minutesPerSession, timesPerPeriod, period, location, providerRole, startsOn, endsOn } =
          item.fields;
        const hasTime = minutesPerSession !== null && timesPerPeriod !== null && period !== null;
        return [
          hasTime &&
            t('item.minutes', {
              minutes: minutesPerSession ?? 0,
              times: timesPerPeriod ?? 0,
              period: period ?? 'week',
            }),
          location,
          providerRole,
          startsOn && endsOn && `${date(startsOn)} – ${date(endsOn)}`,
        ];
      }
      case 'support':
        return [
          item.fields.kind && t(`support_kinds.${item.fields.kind}`),
          t(`support_groups.${item.fields.group}`),
          item.fields.setting,
          item.fields.providedBy,
        ];
      default:
        return item satisfies never;
    }
  };
}
