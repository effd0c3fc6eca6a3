'use client';

import { useLayoutEffect, useRef, type RefObject } from 'react';

/** The newest value, for callbacks that outlive the render they were made in (timers, editor events). */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
