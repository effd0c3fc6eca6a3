import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { PrintButton } from '@/components/family/print-button';
import { NoticeText } from '@/components/notices/notice-text';
import { LinkButton } from '@/components/ui/link-button';
import { requireGuardian } from '@/lib/auth/session';
import { formatCalendarDate } from '@/lib/format/dates';
import { getFamilyNotice } from '@/lib/notices/family-queries';

type Props = Readonly<{ params: Promise<{ id: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notices');
  return { title: t('title') };
}

/** A prior written notice as it was given. */
export default async function FamilyNoticePage({ params }: Props) {
  const viewer = await requireGuardian();
  const id = z.uuid().safeParse((await params).id);
  const notice = id.success ? await getFamilyNotice(viewer, id.data) : null;
  if (!notice) notFound();
  const [t, meetings, locale] = await Promise.all([
    getTranslations('notices'),
    getTranslations('family_meetings'),
    getLocale(),
  ]);
  return (
    <>
      <p data-print="hidden">
        <LinkButton href="/family/meetings#notices" tone="quiet" size="sm">
          {t('family.title')}
        </LinkButton>
      </p>
      <h1>{t('title')}</h1>
      <p className="mt-2 mb-6">
        {meetings('about', { name: notice.firstName })}.{' '}
        {notice.sentOn ? t('family.sent', { date: formatCalendarDate(notice.sentOn, locale) }) : null}
      </p>
      <NoticeText content={notice.content} />
      <p className="mt-6">{t('family.noLater')}</p>
      <div className="mt-4" data-print="hidden">
        <PrintButton label={t('print')} />
      </div>
    </>
  );
}
