'use client';

import { useTranslations } from 'next-intl';
import { showToast } from '@/components/ui/toast-queue';
import { reviewSentencesAction } from '@/lib/ieps/life-actions';
import type { DocumentBlock } from '@/lib/ieps/document';
import type { StoredSection } from '@/lib/ieps/section-read';

/** Marks a sentence of last year as reviewed, on the server first and then on the page. */
export function useReview(
  iepId: string,
  onReviewed: (mark: (section: StoredSection) => StoredSection) => void,
) {
  const t = useTranslations('life');
  const errors = useTranslations('errors');
  return async (sentenceId: string): Promise<void> => {
    const result = await reviewSentencesAction({ iepId, sentenceIds: [sentenceId] }).catch(() => null);
    if (!result?.ok) return void showToast(errors(result?.code ?? 'unavailable'), { tone: 'problem' });
    onReviewed((section) => ({
      ...section,
      blocks: section.blocks.map((block) => reviewed(block, sentenceId)),
    }));
    showToast(t('reviewed', { count: 1 }));
  };
}

function reviewed(block: DocumentBlock, sentenceId: string): DocumentBlock {
  if (block.kind === 'heading') return block;
  const sentences = block.sentences.map((sentence) =>
    sentence.id === sentenceId && sentence.carried
      ? { ...sentence, carried: { ...sentence.carried, isReviewed: true } }
      : sentence,
  );
  return { ...block, sentences };
}
