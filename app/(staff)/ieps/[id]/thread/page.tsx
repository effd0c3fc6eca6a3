import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { MessagesProvider } from '@/components/layout/messages-provider';
import { ThreadView } from '@/components/thread/thread-view';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/auth/session';
import { getThread } from '@/lib/thread/queries';

type Props = Readonly<{ params: Promise<{ id: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('thread');
  return { title: t('title') };
}

/** The thread of one plan, from the data to the measurements. */
export default async function ThreadPage({ params }: Props) {
  const viewer = await requireStaff();
  const id = z.uuid().safeParse((await params).id);
  const shown = id.success ? await getThread(viewer, id.data) : null;
  if (!shown) notFound();
  const [t, kinds] = await Promise.all([getTranslations('thread'), getTranslations('ieps.kinds')]);
  const { student, iepId, kind } = shown;
  return (
    <MessagesProvider namespaces={['thread']}>
      <PageHeader
        title={t('title')}
        subtitle={t('intro')}
        crumbs={[
          { label: student.displayName, href: `/students/${student.id}` },
          { label: kinds(kind), href: `/ieps/${iepId}` },
          { label: t('title') },
        ]}
      />
      <ThreadView shown={shown} headingLevel={2} />
    </MessagesProvider>
  );
}
