'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';

export type NavItem = Readonly<{
  href: string;
  label: string;
  /** A lucide icon with aria-hidden. */
  icon: ReactNode;
  count?: number;
}>;

const linkStyle = {
  rail:
    'flex min-h-10 items-center gap-2.5 rounded-md px-2.5 py-1.5 font-medium text-ink no-underline transition-colors hover:bg-surface hover:no-underline ' +
    'aria-[current]:bg-surface aria-[current]:font-semibold aria-[current]:shadow-sm [&_svg]:text-ink-soft aria-[current]:[&_svg]:text-accent ' +
    'group-has-[[data-layout=wide]]/shell:justify-center group-has-[[data-layout=wide]]/shell:px-0',
  bar:
    'flex min-h-14 flex-col items-center justify-center gap-0.5 border-t-3 border-transparent px-0.5 pb-1 text-xs max-[22rem]:text-[0.7rem] font-semibold text-ink-soft no-underline ' +
    'hover:text-ink hover:no-underline focus-visible:-outline-offset-3 aria-[current]:border-accent aria-[current]:text-accent',
} as const;

type NavLinksProps = Readonly<{
  items: readonly NavItem[];
  placement: 'rail' | 'bar';
  label: string;
  className?: string;
}>;

/** The main pages; the current one is marked by the path. */
export function NavLinks({ items, placement, label, className }: NavLinksProps) {
  const path = usePathname();
  const isRail = placement === 'rail';
  return (
    <nav aria-label={label} className={className}>
      <ul className={isRail ? 'grid gap-1' : 'grid auto-cols-fr grid-flow-col'}>
        {items.map((item) => (
          <li key={item.href} className="min-w-0">
            <Link
              href={item.href}
              aria-current={isWithin(path, item.href) ? 'page' : undefined}
              className={linkStyle[placement]}
            >
              {item.icon}
              <span
                className={cx(
                  'min-w-0',
                  isRail ? 'flex-1 group-has-[[data-layout=wide]]/shell:sr-only' : 'max-w-full truncate',
                )}
              >
                {item.label}
              </span>
              {isRail && item.count !== undefined ? (
                <span className="tabular text-sm font-semibold text-ink-soft group-has-[[data-layout=wide]]/shell:sr-only">
                  {item.count}
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isWithin(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
