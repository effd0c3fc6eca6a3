'use client';

import { useEffect, useRef, useState } from 'react';
import { checkIepAction } from '@/lib/compliance/actions';
import type { Finding } from '@/lib/compliance/finding';
import type { StoredSection } from '@/lib/ieps/section-read';

export type FindingView = Finding;
export type Checks = Readonly<{
  findings: readonly FindingView[];
  state: 'checking' | 'current' | 'failed';
  /** Whether the viewer may override errors of this plan. */
  mayOverride: boolean;
  /** Checks again, for example after a decision. */
  recheck: () => void;
}>;

const quietMs = 600;

/** The plan's findings, checked anew after each save and each decision. */
export function useFindings(iepId: string, sections: readonly StoredSection[]): Checks {
  const [checks, setChecks] = useState<Omit<Checks, 'recheck'>>({
    findings: [],
    state: 'checking',
    mayOverride: false,
  });
  const [round, setRound] = useState(0);
  const revisions = sections.map((section) => section.revision).join();
  const newest = useRef(0);
  useEffect(() => {
    const turn = ++newest.current;
    async function check(): Promise<void> {
      setChecks((current) => ({ ...current, state: 'checking' }));
      try {
        const result = await checkIepAction({ iepId });
        if (turn !== newest.current) return;
        setChecks((current) =>
          result.ok ? { ...result.value, state: 'current' } : { ...current, state: 'failed' },
        );
      } catch {
        if (turn === newest.current) setChecks((current) => ({ ...current, state: 'failed' }));
      }
    }
    const timer = setTimeout(() => void check(), quietMs);
    return () => clearTimeout(timer);
  }, [iepId, revisions, round]);
  return { ...checks, recheck: () => setRound((current) => current + 1) };
}
