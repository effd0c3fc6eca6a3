'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { draftSectionAction, keepDraftAliveAction, stopDraftAction } from '@/lib/drafting/actions';
import type { DraftEvent } from '@/lib/drafting/events';
import { heartbeatEveryMs } from '@/lib/drafting/heartbeat';
import type { DraftableSectionKey } from '@/lib/drafting/items';
import type { RunView } from '@/lib/drafting/queries';
import type { SuggestionView } from '@/lib/drafting/suggestion';
import { useLatest } from './use-latest';

export type DraftState =
  | { kind: 'idle' }
  | {
      kind: 'running';
      runId: string | null;
      phase: 'starting' | 'gathering' | 'writing';
      writer: string | null;
      items: number;
    }
  | { kind: 'ended'; how: 'done' | 'stopped'; items: number; writer: string | null }
  | { kind: 'failed'; code: string; retryAfterSeconds: number | null; items: number };

type Options = Readonly<{
  iepId: string;
  sectionKey: DraftableSectionKey;
  lastRun: RunView | undefined;
  onSuggestion: (suggestion: SuggestionView) => void;
  /** A fresh draft sets the waiting suggestions aside. */
  onFresh: () => void;
}>;

/** A run that was cut off by a reload or a crash can be resumed; one that ended well cannot. */
function stateOfLastRun(run: RunView | undefined): DraftState {
  if (!run || run.status === 'done') return { kind: 'idle' };
  if (run.status === 'stopped') return { kind: 'ended', how: 'stopped', items: 0, writer: run.writer };
  return {
    kind: 'failed',
    code: run.status === 'running' ? 'interrupted' : (run.failureCode ?? 'unexpected'),
    retryAfterSeconds: null,
    items: 0,
  };
}

/** Drafts one section: starts, follows the stream, says it is still here, stops. */
export function useDraft({ iepId, sectionKey, lastRun, onSuggestion, onFresh }: Options) {
  const [state, setState] = useState<DraftState>(() => stateOfLastRun(lastRun));
  const runId = useRef<string | null>(null);
  const latest = useLatest({ onSuggestion, onFresh });

  const onEvent = useCallback(
    (event: DraftEvent): void => {
      if (event.type === 'sentence' || event.type === 'question')
        latest.current.onSuggestion(event.suggestion);
      if (event.type === 'status') runId.current = event.runId;
      setState((current) => nextState(current, event));
    },
    [latest],
  );

  const start = useCallback(
    async (mode: 'fresh' | 'resume'): Promise<void> => {
      setState({ kind: 'running', runId: null, phase: 'starting', writer: null, items: 0 });
      if (mode === 'fresh') latest.current.onFresh();
      try {
        const result = await draftSectionAction({ iepId, sectionKey, mode });
        if (!result.ok) {
          setState({
            kind: 'failed',
            code: result.reason ?? result.code,
            retryAfterSeconds: result.retryAfterSeconds ?? null,
            items: 0,
          });
          return;
        }
        await follow(result.value, onEvent);
        // A stream that ends without its last word was cut on the way.
        setState((current) =>
          current.kind === 'running'
            ? { kind: 'failed', code: 'interrupted', retryAfterSeconds: null, items: current.items }
            : current,
        );
      } catch {
        setState((current) => ({
          kind: 'failed',
          code: 'interrupted',
          retryAfterSeconds: null,
          items: current.kind === 'running' ? current.items : 0,
        }));
      } finally {
        runId.current = null;
      }
    },
    [iepId, sectionKey, latest, onEvent],
  );

  const stop = useCallback(async (): Promise<void> => {
    if (runId.current) await stopDraftAction({ runId: runId.current });
  }, []);

  const isRunning = state.kind === 'running';
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => {
      if (runId.current) void keepDraftAliveAction({ runId: runId.current }).catch(() => undefined);
    }, heartbeatEveryMs);
    return () => clearInterval(timer);
  }, [isRunning]);

  return { state, start, stop };
}

async function follow(
  stream: ReadableStream<DraftEvent>,
  onEvent: (event: DraftEvent) => void,
): Promise<void> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onEvent(value);
  }
}

function nextState(current: DraftState, event: DraftEvent): DraftState {
  if (current.kind !== 'running') return current;
  switch (event.type) {
    case 'status':
      return { ...current, runId: event.runId, phase: event.phase, writer: event.writer };
    case 'sources':
      return current;
    case 'sentence':
    case 'question':
      return { ...current, items: current.items + 1 };
    case 'done':
    case 'stopped':
      return { kind: 'ended', how: event.type, items: event.items, writer: current.writer };
    case 'failed':
      return {
        kind: 'failed',
        code: event.code,
        retryAfterSeconds: event.retryAfterSeconds,
        items: event.items,
      };
    default:
      return event satisfies never;
  }
}
