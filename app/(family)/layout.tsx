import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ChildLinks } from '@/components/family/child-links';
import { SignOutForm } from '@/components/family/sign-out-form';
import { FamilyShell } from '@/components/layout/family-shell';
import { themeCookie, themeOf } from '@/components/layout/theme';
import { requireGuardian } from '@/lib/auth/session';
import { listChildren } from '@/lib/families/queries';

/** The frame of the family pages. It shows who is signed in; each page checks for itself what may be read. */
export default async function FamilyLayout({ children }: Readonly<{ children: ReactNode }>) {
  const viewer = await requireGuardian();
  const [family, t, jar] = await Promise.all([
    listChildren(viewer),
    getTranslations('family.home'),
    cookies(),
  ]);
  const links = family.map(({ studentId, firstName, shared }) => ({
    name: firstName,
    href: shared ? `/family/ieps/${shared.iepId}` : `/family#${studentId}`,
  }));
  const school = family[0]?.schoolName;
  return (
    <FamilyShell
      homeHref="/family"
      userName={viewer.name}
      theme={themeOf(jar.get(themeCookie)?.value)}
      signOut={<SignOutForm />}
      childSwitcher={links.length > 0 ? <ChildLinks items={links} /> : undefined}
      footer={school ? <p>{t('call', { school })}</p> : undefined}
    >
      {children}
    </FamilyShell>
  );
}
