'use client';

import { usePathname } from 'next/navigation';
import { ChildSwitcher } from '@/components/layout/child-switcher';

type ChildLinksProps = Readonly<{ items: readonly Readonly<{ href: string; name: string }>[] }>;

/** The family's children, the one whose plan is open marked. */
export function ChildLinks({ items }: ChildLinksProps) {
  const path = usePathname();
  return <ChildSwitcher items={items.map((item) => ({ ...item, isCurrent: item.href === path }))} />;
}
