'use client';

import { LoaderCircle } from 'lucide-react';
import { useLinkStatus } from 'next/link';

/**
 * Inside a link: turns while the page behind it is on its way. The family pages have no loading state of their own,
 * because what streams in behind one needs scripts to be seen, and a plan that is not shared would answer 200.
 */
export function OpeningMark({ label }: Readonly<{ label: string }>) {
  const { pending } = useLinkStatus();
  if (!pending) return null;
  return (
    <output className="ms-2 inline-flex">
      <LoaderCircle aria-hidden size={20} className="animate-spin" />
      <span className="sr-only">{label}</span>
    </output>
  );
}
