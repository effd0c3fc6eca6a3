'use client';

import type { DraftableSectionKey } from '@/lib/drafting/items';
import type { RunView } from '@/lib/drafting/queries';
import { DraftBar } from './draft-bar';
import { useDraft } from './use-draft';
import type { useSuggestions } from './use-suggestions';

type Props = Readonly<{
  iepId: string;
  sectionKey: DraftableSectionKey;
  sectionName: string;
  lastRun: RunView | undefined;
  drafts: ReturnType<typeof useSuggestions>;
}>;

/** Drafting of one section: the run and what waits. */
export function SectionDraft({ iepId, sectionKey, sectionName, lastRun, drafts }: Props) {
  const draft = useDraft({ iepId, sectionKey, lastRun, onSuggestion: drafts.add, onFresh: drafts.clear });
  const acceptable = drafts.pending.filter(({ item }) => item.kind !== 'question');
  return (
    <DraftBar
      sectionName={sectionName}
      state={draft.state}
      hasPending={acceptable.length > 0}
      isAcceptable={acceptable.every(({ isFlagged }) => !isFlagged)}
      onStart={(mode) => void draft.start(mode)}
      onStop={() => void draft.stop()}
      onAcceptAll={() => void drafts.acceptAll()}
    />
  );
}
