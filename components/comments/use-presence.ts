'use client';

import { useEffect, useRef, useState } from 'react';
import { beatAction, leaveAction } from '@/lib/presence/actions';
import type { PersonHere } from '@/lib/presence/mutations';
import { beatEveryMs } from '@/lib/presence/schema';
import type { SectionKey } from '@/lib/ieps/section-list';

/** Who else has the plan open. Says so itself while the page is visible, and at once when the section changes. */
export function usePresence(iepId: string, sectionKey: SectionKey | null): readonly PersonHere[] {
  const [people, setPeople] = useState<readonly PersonHere[]>([]);
  const turn = useRef(0);
  useEffect(() => {
    async function beat(): Promise<void> {
      if (document.visibilityState !== 'visible') return;
      const mine = ++turn.current;
      try {
        const result = await beatAction({ iepId, sectionKey });
        if (mine === turn.current && result.ok) setPeople(result.value);
      } catch {
        // Away for a moment: the next beat tells.
      }
    }
    const first = setTimeout(() => void beat(), settleMs);
    const timer = setInterval(() => void beat(), beatEveryMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [iepId, sectionKey]);
  useEffect(
    () => () => {
      void leaveAction({ iepId }).catch(() => undefined);
    },
    [iepId],
  );
  return people;
}

/** A caret that only passes through a section is not there. */
const settleMs = 1_500;
