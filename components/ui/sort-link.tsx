import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import Link from 'next/link';

type SortLinkProps = Readonly<{
  href: string;
  direction: 'ascending' | 'descending' | undefined;
  children: string;
}>;

/** The label of a column one can sort by; the HeadCell around it takes `aria-sort={direction}`. */
export function SortLink({ href, direction, children }: SortLinkProps) {
  const Mark = direction === 'ascending' ? ArrowUp : direction === 'descending' ? ArrowDown : ArrowUpDown;
  return (
    <Link
      href={href}
      scroll={false}
      className="inline-flex items-center gap-1 text-inherit no-underline hover:text-ink hover:underline"
    >
      {children}
      <Mark aria-hidden size={14} className={direction ? 'text-accent' : 'opacity-60'} />
    </Link>
  );
}
