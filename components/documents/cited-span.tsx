'use client';

import { useEffect, useRef, type ReactNode } from 'react';

/** The cited words, marked; brought into view and focused so that a screen reader starts there. */
export function CitedSpan({ children }: Readonly<{ children: ReactNode }>) {
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'center' });
    mark.current?.focus({ preventScroll: true });
  }, [children]);
  return (
    <mark ref={mark} id="cited" tabIndex={-1} className="scroll-mt-40">
      {children}
    </mark>
  );
}
