import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

export type Crumb = Readonly<{ label: string; href?: string }>;

/** The way from the start to this page; the last one is this page. */
export function Breadcrumbs({ items }: Readonly<{ items: readonly Crumb[] }>) {
  const t = useTranslations('layout');
  return (
    <nav aria-label={t('breadcrumbs')} data-print="hidden">
      <ol className="flex flex-wrap items-center gap-x-1 text-sm text-ink-soft">
        {items.map((item, index) => (
          <li key={`${item.label}-${item.href ?? ''}`} className="flex items-center gap-1">
            {index > 0 ? <ChevronRight aria-hidden size={14} className="flip-rtl" /> : null}
            {item.href && index < items.length - 1 ? (
              <Link
                href={item.href}
                className="py-0.5 text-ink-soft no-underline hover:text-ink hover:underline"
              >
                {item.label}
              </Link>
            ) : (
              <span aria-current={index === items.length - 1 ? 'page' : undefined}>{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
