import { useTranslations } from 'next-intl';
import Link from 'next/link';

export type ChildLink = Readonly<{ href: string; name: string; isCurrent: boolean }>;

/** The children of a family, each a link to the same kind of page; a name alone when there is one. */
export function ChildSwitcher({ items }: Readonly<{ items: readonly ChildLink[] }>) {
  const t = useTranslations('layout');
  if (items.length === 1) return <span className="block truncate">{items[0]?.name}</span>;
  return (
    <nav aria-label={t('child')}>
      <ul className="flex flex-wrap gap-1">
        {items.map((child) => (
          <li key={child.href}>
            <Link
              href={child.href}
              aria-current={child.isCurrent ? 'page' : undefined}
              className="flex min-h-11 items-center rounded-md px-3 font-semibold text-ink-soft no-underline hover:bg-accent-soft hover:text-ink hover:no-underline aria-[current]:bg-accent-soft aria-[current]:text-accent"
            >
              {child.name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
