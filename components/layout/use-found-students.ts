'use client';

import { useEffect, useRef, useState } from 'react';
import type { PaletteItem } from './palette-items';

const waitMs = 160;

/** Students found for what is typed; the answer to an older query never replaces a newer one's. */
export function useFoundStudents(
  findStudentsAction: (query: string) => Promise<readonly PaletteItem[] | null>,
) {
  const [query, setQueryText] = useState('');
  const [students, setStudents] = useState<readonly PaletteItem[]>([]);
  const [state, setState] = useState<'idle' | 'searching' | 'failed'>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = useRef(0);

  function setQuery(text: string) {
    setQueryText(text);
    clearTimeout(timer.current);
    turn.current += 1;
    const asked = turn.current;
    if (text.trim() === '') {
      setStudents([]);
      setState('idle');
      return;
    }
    setState('searching');
    timer.current = setTimeout(() => void search(text.trim(), asked), waitMs);
  }

  async function search(text: string, asked: number) {
    const found = await findStudentsAction(text).catch(() => null);
    if (asked !== turn.current) return;
    setStudents(found ?? []);
    setState(found ? 'idle' : 'failed');
  }

  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );

  return { query, setQuery, students, state };
}
