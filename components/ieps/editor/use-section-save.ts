'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { saveSectionAction } from '@/lib/ieps/actions';
import type { SectionContent } from '@/lib/ieps/content';
import { mergeSections, type Merge } from '@/lib/ieps/merge';
import { contentOf } from '@/lib/ieps/section-content';
import type { SectionConflict } from '@/lib/ieps/mutations';
import type { StoredSection } from '@/lib/ieps/section-read';
import type { ActionResult } from '@/lib/result';
import { useLatest } from './use-latest';

export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'dirty' }
  | { kind: 'saving' }
  | { kind: 'conflict'; merge: Merge; theirs: StoredSection }
  /** Not saved: the text is still in the page and is tried again, except when the person must act. */
  | { kind: 'failed'; code: string };

type Options = Readonly<{
  iepId: string;
  section: StoredSection;
  /** The text as it is on the page now. */
  read: () => SectionContent;
  /** Puts a merged text on the page without touching what is the same. */
  show: (content: SectionContent) => void;
  /** Called with what the server now holds: provenance and revision. */
  onStored: (section: StoredSection) => void;
  onMerged: () => void;
  /** The server kept something that the page had removed: a goal that was measured. */
  onKept: () => void;
}>;

/** Two seconds after the last key the text is stored; this leaves time for the way to the server. */
const quietMs = 600;
const retryMs = 5_000;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Autosave of one section: saves shortly after the last change, one save at a time, from the revision the
 * edit started with. A newer save by someone else is merged; where both changed the same words a person
 * chooses. Nothing on the page is ever replaced by an older text.
 */
export function useSectionSave(options: Options) {
  const latest = useLatest(options);
  const stored = useRef({ revision: options.section.revision, content: contentOf(options.section) });
  const running = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: options.section.updatedAt });
  const stateKind = useRef(state.kind);
  const show = useCallback((next: SaveState): void => {
    stateKind.current = next.kind;
    setState(next);
  }, []);

  const adopt = useCallback(
    (section: StoredSection): void => {
      stored.current = { revision: section.revision, content: contentOf(section) };
      latest.current.onStored(section);
    },
    [latest],
  );

  /** Brings in what the server holds now, keeping what was typed since `stored`. */
  const mergeIn = useCallback(
    (theirs: StoredSection): 'same' | 'merged' | 'conflict' => {
      const merge = mergeSections(stored.current.content, latest.current.read(), contentOf(theirs));
      if (merge.conflicts.length > 0) {
        show({ kind: 'conflict', merge, theirs });
        return 'conflict';
      }
      adopt(theirs);
      latest.current.show(merge.merged);
      return same(merge.merged, contentOf(theirs)) ? 'same' : 'merged';
    },
    [adopt, latest, show],
  );

  /** Saves what is on the page; merges and saves again while others save in between. */
  const saveAll = useCallback(async (): Promise<'retry' | 'ended'> => {
    for (;;) {
      const { iepId, section } = latest.current;
      const content = latest.current.read();
      if (same(content, stored.current.content)) {
        if (stateKind.current === 'dirty' || stateKind.current === 'saving')
          show({ kind: 'saved', at: new Date().toISOString() });
        return 'ended';
      }
      show({ kind: 'saving' });
      const result = await attempt({
        iepId,
        sectionKey: section.key,
        revision: stored.current.revision,
        content,
      });
      if (result.ok) {
        const { section: saved } = result.value;
        const sent = new Set(content.blocks.map(({ id }) => id));
        if (saved.blocks.some(({ id }) => !sent.has(id))) {
          latest.current.show(mergeSections(content, latest.current.read(), contentOf(saved)).merged);
          latest.current.onKept();
        }
        adopt(saved);
        show({ kind: 'saved', at: result.value.savedAt });
        return 'ended';
      }
      if (result.code !== 'conflict' || !result.payload) {
        show({ kind: 'failed', code: result.code });
        return result.code === 'unavailable' || result.code === 'rate_limited' ? 'retry' : 'ended';
      }
      const { current } = result.payload as SectionConflict;
      if (mergeIn(current) === 'conflict') return 'ended';
      latest.current.onMerged();
    }
  }, [adopt, latest, mergeIn, show]);

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    if (stateKind.current === 'conflict') return;
    const before = running.current;
    const mine = (async () => {
      await before;
      const outcome = await saveAll();
      if (outcome === 'retry') timer.current = setTimeout(() => void saveAll(), retryMs);
    })();
    running.current = mine;
    await mine;
  }, [saveAll]);
  const flushLatest = useLatest(flush);

  const changed = useCallback((): void => {
    if (stateKind.current === 'conflict') return;
    show({ kind: 'dirty' });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flushLatest.current(), quietMs);
  }, [flushLatest, show]);

  const resolve = useCallback(
    (content: SectionContent, theirs: StoredSection): void => {
      adopt(theirs);
      latest.current.show(content);
      show({ kind: 'dirty' });
      void flushLatest.current();
    },
    [adopt, flushLatest, latest, show],
  );

  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (stateKind.current !== 'saved') event.preventDefault();
    };
    const last = flushLatest.current;
    window.addEventListener('beforeunload', onLeave);
    return () => {
      window.removeEventListener('beforeunload', onLeave);
      if (stateKind.current === 'dirty') void last();
    };
  }, [flushLatest]);

  return { state, changed, flush, mergeIn, resolve };
}

async function attempt(
  input: Parameters<typeof saveSectionAction>[0],
): Promise<Awaited<ReturnType<typeof saveSectionAction>>> {
  try {
    return await saveSectionAction(input);
  } catch {
    // The network or the server is away; the text stays on the page and is tried again.
    return { ok: false, code: 'unavailable' } satisfies ActionResult<never>;
  }
}
