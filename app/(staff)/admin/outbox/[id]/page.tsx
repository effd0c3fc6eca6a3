import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { LetterText } from '@/components/admin/letter-text';
import { MailState } from '@/components/admin/outbox-table';
import { PageHeader } from '@/components/ui/page-header';
import { getOutboxLetter } from '@/lib/admin/queries';
import { requireAdministrator } from '@/lib/admin/require-administrator';
import { formatInstant } from '@/lib/format/dates';

type LetterPageProps = Readonly<{ params: Promise<{ id: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.outbox');
  return { title: t('letter') };
}

export default async function AdminLetterPage({ params }: LetterPageProps) {
  const viewer = await requireAdministrator();
  const id = z.uuid().safeParse((await params).id);
  const letter = id.success ? await getOutboxLetter(viewer, id.data) : null;
  if (!letter) notFound();
  const [t, locale] = [await getTranslations('admin'), await getLocale()];
  const written = formatInstant(new Date(letter.createdAt), viewer.timeZone, locale, 'date_time');
  return (
    <>
      <PageHeader
        title={letter.subject}
        subtitle={t('outbox.toAt', { to: letter.toAddress, at: written })}
        status={<MailState row={letter} />}
        crumbs={[
          { label: t('title'), href: '/admin' },
          { label: t('outbox.title'), href: '/admin/outbox' },
          { label: t('outbox.letter') },
        ]}
      />
      <LetterText text={letter.text} />
    </>
  );
}
