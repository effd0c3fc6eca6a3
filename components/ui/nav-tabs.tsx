import Link from 'next/link';
import { cx } from './cx';
import { tabListStyle, tabStyle } from './tab-style';

export type NavTab = Readonly<{ href: string; label: string; count?: number; isCurrent: boolean }>;

/** Pages of one thing, shown as tabs; each is a link. */
export function NavTabs({
  label,
  items,
  className,
}: Readonly<{ label: string; items: readonly NavTab[]; className?: string }>) {
  return (
    <nav aria-label={label} className={className} data-print="hidden">
      <ul className={tabListStyle}>
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item.isCurrent ? 'page' : undefined}
              className={cx(tabStyle)}
            >
              {item.label}
              {item.count === undefined ? null : (
                <span className="tabular ms-1.5 text-ink-soft">{item.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
