import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { NavTabs } from '@/components/ui/nav-tabs';
import { PageHeader } from '@/components/ui/page-header';

export const adminTabs = ['people', 'calendar', 'ai', 'outbox', 'audit', 'health'] as const;
export type AdminTab = (typeof adminTabs)[number];

const paths = {
  people: '/admin',
  calendar: '/admin/calendar',
  ai: '/admin/ai',
  outbox: '/admin/outbox',
  audit: '/admin/audit',
  health: '/admin/health',
} as const satisfies Record<AdminTab, string>;

/** The frame of the administration's pages: its tabs, and what the page is for. */
export function AdminPage({ tab, children }: Readonly<{ tab: AdminTab; children: ReactNode }>) {
  const t = useTranslations('admin');
  const items = adminTabs.map((key) => ({
    href: paths[key],
    label: t(`${key}.title`),
    isCurrent: key === tab,
  }));
  return (
    <>
      <PageHeader title={t('title')} subtitle={t(`${tab}.intro`)} />
      <NavTabs label={t('sections')} items={items} className="mb-6" />
      <div className="grid gap-8">{children}</div>
    </>
  );
}
