'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { saveSectionAction } from '@/lib/ieps/actions';
import type { SectionContent } from '@/lib/ieps/content';
import { mergeSections, type Merge } from '@/lib/ieps/merge';
import { contentOf } from '@/lib/ieps/section-content';
import type { SectionConflict } from '@/lib/ieps/mutations';
import type { StoredSection } from '@/lib/ieps/section-read';
import type { ActionResult } from '@/lib/result';

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
}>;

/** Two seconds after the last key the text is stored; this leaves time for the way to the server. */
const quietMs = 1_000;
const retryMs = 5_000;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Autosave of one section: saves shortly after the last change, one save at a time, from the revision the
 * edit started with. A newer save by someone else is merged; where both changed the same words a person
 * chooses. Nothing on the page is ever replaced by an older text.
 */
export function useSectionSave(options: Options) {
  const latest = useRef(options);
  latest.current = options;
  const stored = useRef({ revision: options.section.revision, content: contentOf(options.section) });
  const running = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: options.section.updatedAt });
  const stateKind = useRef(state.kind);
  stateKind.current = state.kind;

  const adopt = useCallback((section: StoredSection): void => {
    stored.current = { revision: section.revision, content: contentOf(section) };
    latest.current.onStored(section);
  }, []);

  /** Brings in what the server holds now, keeping what was typed since `stored`. */
  const mergeIn = useCallback(
    (theirs: StoredSection): 'same' | 'merged' | 'conflict' => {
      const mine = latest.current.read();
      const merge = mergeSections(stored.current.content, mine, contentOf(theirs));
      if (merge.conflicts.length > 0) {
        setState({ kind: 'conflict', merge, theirs });
        return 'conflict';
      }
      adopt(theirs);
      latest.current.show(merge.merged);
      return same(merge.merged, contentOf(theirs)) ? 'same' : 'merged';
    },
    [adopt],
  );

  const saveOnce = useCallback(async (): Promise<void> => {
    const { iepId, section } = latest.current;
    const content = latest.current.read();
    if (same(content, stored.current.content)) {
      setState((current) =>
        current.kind === 'dirty' ? { kind: 'saved', at: new Date().toISOString() } : current,
      );
      return;
    }
    setState({ kind: 'saving' });
    const result = await attempt({
      iepId,
      sectionKey: section.key,
      revision: stored.current.revision,
      content,
    });
    if (result.ok) {
      adopt(result.value.section);
      setState({ kind: 'saved', at: result.value.savedAt });
    } else if (result.code === 'conflict' && result.payload) {
      const { current } = result.payload as SectionConflict;
      if (mergeIn(current) === 'conflict') return;
      latest.current.onMerged();
      await saveOnce();
    } else {
      setState({ kind: 'failed', code: result.code });
      if (result.code === 'unavailable' || result.code === 'rate_limited')
        timer.current = setTimeout(() => void flushRef.current(), retryMs);
    }
  }, [adopt, mergeIn]);

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    if (stateKind.current === 'conflict') return;
    await running.current;
    running.current = saveOnce();
    try {
      await running.current;
    } finally {
      running.current = null;
    }
  }, [saveOnce]);
  const flushRef = useRef(flush);
  flushRef.current = flush;

  const changed = useCallback((): void => {
    setState((current) => (current.kind === 'conflict' ? current : { kind: 'dirty' }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flushRef.current(), quietMs);
  }, []);

  const resolve = useCallback(
    (content: SectionContent, theirs: StoredSection): void => {
      adopt(theirs);
      latest.current.show(content);
      stateKind.current = 'dirty';
      setState({ kind: 'dirty' });
      void flushRef.current();
    },
    [adopt],
  );

  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (stateKind.current !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => {
      window.removeEventListener('beforeunload', onLeave);
      if (stateKind.current === 'dirty') void flushRef.current();
    };
  }, []);

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
