import { BookOpenText, CalendarDays, ChartColumn, Settings2, Users } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { SignOutButton } from '@/components/auth/sign-out-button';
import { PlainShell } from '@/components/layout/plain-shell';
import { StaffShell } from '@/components/layout/staff-shell';
import { themeCookie, themeOf } from '@/components/layout/theme';
import { StaffPalette } from '@/components/students/staff-palette';
import { LinkButton } from '@/components/ui/link-button';
import { homePath } from '@/lib/auth/home-path';
import { getViewer } from '@/lib/auth/session';
import type { StaffViewer } from '@/lib/auth/viewer';
import { mayReadReports } from '@/lib/reports/policy';
import { mayAddStudents } from '@/lib/students/policy';
import { countStudents } from '@/lib/students/queries';

/**
 * The frame of the staff pages. It dresses, and turns families away before a loading state can answer with
 * status 200; each page asks for itself who is there.
 */
export default async function StaffLayout({ children }: Readonly<{ children: ReactNode }>) {
  const viewer = await getViewer();
  if (!viewer) return <PlainShell>{children}</PlainShell>;
  if (viewer.kind !== 'staff') notFound();
  const [t, theme, items] = await Promise.all([
    getTranslations('students'),
    cookies().then((store) => themeOf(store.get(themeCookie)?.value)),
    navItems(viewer),
  ]);
  return (
    <StaffShell
      homeHref={homePath(viewer)}
      items={items}
      user={{ name: viewer.name, detail: t(`roles.${viewer.role}`) }}
      theme={theme}
      accountLinks={
        <LinkButton href="/account" className="w-full">
          {t('accountLink')}
        </LinkButton>
      }
      signOut={<SignOutButton />}
      palette={
        <StaffPalette
          pages={items.map(({ href, label }) => ({ id: href, label, href }))}
          canAddStudents={mayAddStudents(viewer)}
        />
      }
    >
      {children}
    </StaffShell>
  );
}

async function navItems(viewer: StaffViewer) {
  const t = await getTranslations('layout.nav');
  const knowledge = {
    href: '/knowledge',
    label: t('knowledge'),
    icon: <BookOpenText aria-hidden size={20} />,
  };
  const reports = { href: '/reports', label: t('reports'), icon: <ChartColumn aria-hidden size={20} /> };
  if (viewer.role === 'district_administrator')
    return [
      { href: '/admin', label: t('admin'), icon: <Settings2 aria-hidden size={20} /> },
      reports,
      knowledge,
    ];
  const caseload = {
    href: '/caseload',
    label: t('caseload'),
    icon: <Users aria-hidden size={20} />,
    count: await countStudents(viewer),
  };
  const calendar = {
    href: '/calendar',
    label: t('calendar'),
    icon: <CalendarDays aria-hidden size={20} />,
  };
  return [caseload, calendar, ...(mayReadReports(viewer) ? [reports] : []), knowledge];
}
