'use client';

import { useTranslations } from 'next-intl';
import { showToast } from '@/components/ui/toast-queue';
import { changeClosedDaysAction } from '@/lib/clocks/actions';
import type { ClosedDaysChange } from '@/lib/clocks/schema';

/** Says that closed days were saved, with the change that takes it back behind the word. */
export function useSaved(): (said: string, undo: ClosedDaysChange) => void {
  const t = useTranslations('clocks.admin');
  const common = useTranslations('common');
  return (said, undo) => {
    const takeBack = async () => {
      const result = await changeClosedDaysAction(undo).catch(() => null);
      if (result?.ok) showToast(t('restored'));
      else showToast(t('failed'), { tone: 'problem' });
    };
    showToast(said, { action: { label: common('undo'), onPress: () => void takeBack() } });
  };
}
