'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import { type DocumentProgress, isDocumentFailureCode, progressReplySchema } from '@/lib/documents/schema';

type Progress = Pick<DocumentProgress, 'id' | 'status' | 'failureCode'>;

const firstWaitMs = 700;
const longestWaitMs = 5_000;

const isSettled = ({ status }: Pick<Progress, 'status'>) => status === 'ready' || status === 'failed';

async function askProgress(id: string, signal: AbortSignal): Promise<Progress | null> {
  const response = await fetch(`/api/documents/${id}`, { signal, headers: { accept: 'application/json' } });
  if (!response.ok) return null;
  const reply = progressReplySchema.parse(await response.json());
  return { ...reply, failureCode: isDocumentFailureCode(reply.failureCode) ? reply.failureCode : null };
}

/**
 * Asks, ever more slowly, how far the unfinished documents have come, and renders the page anew when one is
 * done. Answers what is newer than the rows; `forget` drops it for a document that starts again. `onSettled`
 * hears each document that ends.
 */
export function useDocumentProgress(rows: readonly Progress[], onSettled: (progress: Progress) => void) {
  const router = useRouter();
  const [newer, setNewer] = useState<ReadonlyMap<string, Progress>>(new Map());
  const unfinished = rows.filter((row) => !isSettled(row)).map((row) => row.id);
  const key = unfinished.join(',');

  const take = useEffectEvent((progress: Progress) => {
    setNewer((known) => new Map(known).set(progress.id, progress));
    if (!isSettled(progress)) return;
    onSettled(progress);
    router.refresh();
  });

  useEffect(() => {
    if (key === '') return undefined;
    const stop = new AbortController();
    const waiting = new Set(key.split(','));
    let waitMs = firstWaitMs;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      for (const id of waiting) {
        // A missed answer is asked for again: the connection may be gone for a moment.
        const progress = await askProgress(id, stop.signal).catch(() => null);
        if (stop.signal.aborted) return;
        if (progress) take(progress);
        if (progress && isSettled(progress)) waiting.delete(id);
      }
      waitMs = Math.min(waitMs * 1.2, longestWaitMs);
      if (waiting.size > 0) timer = setTimeout(() => void ask(), waitMs);
    };
    timer = setTimeout(() => void ask(), waitMs);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [key]);

  const forget = (id: string) =>
    setNewer((known) => new Map([...known].filter(([heardId]) => heardId !== id)));
  return { newer, forget };
}
