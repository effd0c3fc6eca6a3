'use client';

import { useCallback, useEffect, useState } from 'react';
import { getTalkAction } from '@/lib/comments/actions';
import type { Talk } from '@/lib/comments/queries';

export type TalkState = Readonly<{
  talk: Talk | null;
  hasFailed: boolean;
  refresh: () => Promise<void>;
}>;

/** The talk about a plan: read when the panel is first shown, after each own change, and each half minute. */
export function useTalk(iepId: string, isShown: boolean): TalkState {
  const [talk, setTalk] = useState<Talk | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const refresh = useCallback(async (): Promise<void> => {
    try {
      const result = await getTalkAction({ iepId });
      setHasFailed(!result.ok);
      if (result.ok) setTalk(result.value);
    } catch {
      setHasFailed(true);
    }
  }, [iepId]);
  useEffect(() => {
    // Once at the start for the count on the tab; again and again only while someone looks.
    const first = setTimeout(() => void refresh(), 0);
    const timer = isShown ? setInterval(() => void refresh(), refreshMs) : undefined;
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [isShown, refresh]);
  return { talk, hasFailed, refresh };
}

const refreshMs = 30_000;
