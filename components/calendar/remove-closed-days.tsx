'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast-queue';
import { changeClosedDaysAction } from '@/lib/clocks/actions';
import type { CalendarDate } from '@/lib/format/calendar-date';
import { useSaved } from './use-saved';

/** Takes a range of closed days away, with a way back. `label` names the range. */
export function RemoveClosedDays({
  days,
  label,
}: Readonly<{ days: readonly CalendarDate[]; label: string }>) {
  const t = useTranslations('clocks.admin');
  const saved = useSaved();
  const [isPending, startTransition] = useTransition();

  function press() {
    startTransition(async () => {
      const result = await changeClosedDaysAction({ put: [], remove: days }).catch(() => null);
      if (result?.ok) saved(t('removed'), result.value.undo);
      else showToast(t('failed'), { tone: 'problem' });
    });
  }

  return (
    <Button
      size="sm"
      tone="quiet"
      isPending={isPending}
      onPress={press}
      aria-label={t('removeNamed', { days: label })}
    >
      {t('remove')}
    </Button>
  );
}
