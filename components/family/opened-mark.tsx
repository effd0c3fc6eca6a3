'use client';

import { useEffect } from 'react';
import type { markOpenedAction } from '@/lib/families/actions';

type OpenedMarkProps = Readonly<{ action: typeof markOpenedAction; iepId: string }>;

/** Tells the team that the plan was opened: by an effect, because fetching a page ahead is not opening it. */
export function OpenedMark({ action, iepId }: OpenedMarkProps) {
  useEffect(() => {
    // A mark that fails is made on the next visit; reading goes on.
    action({ iepId }).catch(() => undefined);
  }, [action, iepId]);
  return null;
}
