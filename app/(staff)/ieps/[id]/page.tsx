import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { IepEditor } from '@/components/ieps/editor/iep-editor';
import { isSideTab } from '@/components/ieps/side-tab';
import { IepHeader } from '@/components/ieps/iep-header';
import { MessagesProvider } from '@/components/layout/messages-provider';
import { ReviewSection } from '@/components/reviews/review-section';
import { requireStaff } from '@/lib/auth/session';
import { listFamilyNotes } from '@/lib/families/queries';
import { getIepLife } from '@/lib/ieps/life-queries';
import { getIepForEditing } from '@/lib/ieps/queries';
import { listReviews } from '@/lib/reviews/queries';
import { getSharing } from '@/lib/versions/queries';

type Props = Readonly<{
  params: Promise<{ id: string }>;
  searchParams: Promise<{ panel?: string | string[] }>;
}>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ieps');
  return { title: t('document_label') };
}

export default async function IepPage({ params, searchParams }: Props) {
  const viewer = await requireStaff();
  const id = z.uuid().safeParse((await params).id);
  const iep = id.success ? await getIepForEditing(viewer, id.data) : null;
  if (!iep) notFound();
  const { panel } = await searchParams;
  const [life, sharing, notes, reviews, locale] = await Promise.all([
    getIepLife(viewer, iep.id),
    getSharing(viewer, iep.id),
    listFamilyNotes(viewer, iep.student.id),
    listReviews(viewer, iep.id),
    getLocale(),
  ]);
  return (
    <MessagesProvider namespaces="all">
      <IepEditor
        // Anew when a step closes or opens the text.
        key={String(iep.can.edit)}
        iep={iep}
        timeZone={viewer.timeZone}
        notes={notes}
        reviews={reviews && <ReviewSection iepId={iep.id} reviews={reviews} timeZone={viewer.timeZone} />}
        {...(isSideTab(panel) ? { initialTab: panel } : {})}
        header={
          <IepHeader iep={iep} life={life} sharing={sharing} locale={locale} timeZone={viewer.timeZone} />
        }
      />
    </MessagesProvider>
  );
}
