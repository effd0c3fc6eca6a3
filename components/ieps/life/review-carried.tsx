'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { showToast } from '@/components/ui/toast-queue';
import { reviewSentencesAction } from '@/lib/ieps/life-actions';
import type { LifeForStaff } from '@/lib/ieps/life-queries';

/** How many sentences of last year wait; marking all of them is one deliberate act, kept with the name. */
export function ReviewCarried({ life }: Readonly<{ life: LifeForStaff }>) {
  const t = useTranslations('life');
  const errors = useTranslations('errors');
  const router = useRouter();
  const [isPending, start] = useTransition();
  const review = () =>
    start(async () => {
      const { iepId, unreviewedIds } = life;
      const result = await reviewSentencesAction({ iepId, sentenceIds: unreviewedIds });
      if (result.ok) {
        showToast(t('reviewed', { count: result.value.reviewed }));
        router.refresh();
      } else showToast(errors(result.code), { tone: 'problem' });
    });
  return (
    <Callout
      title={t('unreviewed', { count: life.unreviewed })}
      action={
        <Button size="sm" isPending={isPending} onPress={review}>
          {t('review_all')}
        </Button>
      }
    >
      {t('carried_mark')}
    </Callout>
  );
}
