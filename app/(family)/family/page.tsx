import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ChildCard } from '@/components/family/child-card';
import { MeetingsTeaser } from '@/components/family/meetings-teaser';
import { WhatNext } from '@/components/family/what-next';
import { EmptyState } from '@/components/ui/empty-state';
import { requireGuardian } from '@/lib/auth/session';
import { listChildren } from '@/lib/families/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('family.home');
  return { title: t('title') };
}

/** The children of the guardian, each with the plan shared last. */
export default async function FamilyHomePage() {
  const viewer = await requireGuardian();
  const [children, t, locale] = await Promise.all([
    listChildren(viewer),
    getTranslations('family.home'),
    getLocale(),
  ]);
  return (
    <>
      <h1>{t('title')}</h1>
      {children.length === 0 ? (
        <div className="mt-6">
          <EmptyState title={t('no_children_title')}>{t('no_children')}</EmptyState>
        </div>
      ) : (
        <>
          <p className="mt-2">{t('intro')}</p>
          <div className="mt-8 grid gap-10">
            {children.map((child) => (
              <ChildCard key={child.studentId} child={child} locale={locale} timeZone={viewer.timeZone} />
            ))}
          </div>
          <MeetingsTeaser viewer={viewer} />
          <WhatNext />
        </>
      )}
    </>
  );
}
