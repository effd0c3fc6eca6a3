'use client';

import type { KeyboardEvent, ReactNode } from 'react';

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Up and down arrows, Home and End move between the rows' main links (`data-row-link`) while one has focus. */
export function RowKeys({ children }: Readonly<{ children: ReactNode }>) {
  // The links inside are what is operated; this only listens to keys that bubble from them.
  // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
  return <div onKeyDown={move}>{children}</div>;
}

function move(event: KeyboardEvent<HTMLDivElement>): void {
  const step = steps[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')];
  const at = links.findIndex((link) => link === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus();
}
