'use client';

import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'next-intl';
import { showToast } from '@/components/ui/toast-queue';
import {
  acceptAllAction,
  acceptSuggestionAction,
  rejectSuggestionAction,
  restoreSuggestionAction,
} from '@/lib/drafting/actions';
import type { SuggestionView } from '@/lib/drafting/suggestion';
import type { SectionKey } from '@/lib/ieps/section-list';
import type { StoredSection } from '@/lib/ieps/section-read';
import type { PlacedSuggestion } from '@/lib/ieps/editor-doc';

type Options = Readonly<{
  iepId: string;
  sectionKey: SectionKey;
  initial: readonly SuggestionView[];
  /** Stores what is typed before the server changes the section. */
  flush: () => Promise<void>;
  /** Brings in the section as the server now holds it. */
  onSection: (section: StoredSection) => void;
  show: (added: readonly SuggestionView[], removed: readonly string[]) => void;
}>;

/** Where a suggestion stands: sentences and questions under their area, items at the end. */
export function placed(suggestion: SuggestionView): PlacedSuggestion {
  const { item } = suggestion;
  return { id: suggestion.id, area: item.kind === 'sentence' || item.kind === 'question' ? item.area : null };
}

/** The drafted items of a section that wait for a person, and the person's decisions, each with undo. */
export function useSuggestions({ iepId, sectionKey, initial, flush, onSection, show }: Options) {
  const t = useTranslations('ieps');
  const [pending, setPending] = useState<readonly SuggestionView[]>(initial);
  const byId = useMemo(() => new Map(pending.map((suggestion) => [suggestion.id, suggestion])), [pending]);

  const add = useCallback(
    (suggestion: SuggestionView) => {
      setPending((current) => [...current.filter(({ id }) => id !== suggestion.id), suggestion]);
      show([suggestion], []);
    },
    [show],
  );

  const drop = useCallback(
    (ids: readonly string[]) => {
      setPending((current) => current.filter(({ id }) => !ids.includes(id)));
      show([], ids);
    },
    [show],
  );

  const problem = useCallback(
    (code: string) =>
      showToast(t.has(`problems.${code}`) ? t(`problems.${code}`) : t('problems.unavailable'), {
        tone: 'problem',
      }),
    [t],
  );

  const restore = useCallback(
    async (suggestion: SuggestionView) => {
      await flush();
      const result = await restoreSuggestionAction({ suggestionId: suggestion.id });
      if (!result.ok) return problem(result.reason ?? result.code);
      onSection(result.value.section);
      add(suggestion);
    },
    [add, flush, onSection, problem],
  );

  const undo = useCallback(
    (message: string, suggestion: SuggestionView) =>
      showToast(message, {
        action: { label: t('suggestion.undo'), onPress: () => void restore(suggestion) },
      }),
    [restore, t],
  );

  const accept = useCallback(
    async (suggestionId: string, text?: string) => {
      const suggestion = byId.get(suggestionId);
      if (!suggestion) return;
      await flush();
      const result = await acceptSuggestionAction({ suggestionId, text });
      if (!result.ok) return problem(result.reason ?? result.code);
      focusNext(suggestionId);
      drop([suggestionId]);
      onSection(result.value.section);
      undo(t('suggestion.accepted'), suggestion);
    },
    [byId, drop, flush, onSection, problem, t, undo],
  );

  const reject = useCallback(
    async (suggestionId: string) => {
      const suggestion = byId.get(suggestionId);
      if (!suggestion) return;
      const result = await rejectSuggestionAction({ suggestionId });
      if (!result.ok) return problem(result.reason ?? result.code);
      focusNext(suggestionId);
      drop([suggestionId]);
      undo(t('suggestion.rejected'), suggestion);
    },
    [byId, drop, problem, t, undo],
  );

  const acceptAll = useCallback(async () => {
    await flush();
    const result = await acceptAllAction({ iepId, sectionKey });
    if (!result.ok) return problem(result.reason ?? result.code);
    drop(pending.filter(({ item }) => item.kind !== 'question').map(({ id }) => id));
    onSection(result.value.section);
  }, [drop, flush, iepId, onSection, pending, problem, sectionKey]);

  const clear = useCallback(() => drop(pending.map(({ id }) => id)), [drop, pending]);

  return { pending, byId, add, accept, reject, acceptAll, clear };
}

/** Keyboard users go on with the next suggestion, not with the top of the page. */
function focusNext(suggestionId: string): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-suggestion]')];
  const at = cards.findIndex((card) => card.dataset.suggestion === suggestionId);
  if (!cards[at]?.contains(document.activeElement)) return;
  (cards[at + 1] ?? cards[at - 1])?.focus();
}
