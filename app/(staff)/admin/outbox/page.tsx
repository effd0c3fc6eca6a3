import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdminPage } from '@/components/admin/admin-page';
import { OlderLink } from '@/components/admin/older-link';
import { OutboxTable } from '@/components/admin/outbox-table';
import { Callout } from '@/components/ui/callout';
import { listOutbox } from '@/lib/admin/queries';
import { requireAdministrator } from '@/lib/admin/require-administrator';
import { pageSearchSchema } from '@/lib/admin/schema';

type OutboxPageProps = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.outbox');
  return { title: t('title') };
}

export default async function AdminOutboxPage({ searchParams }: OutboxPageProps) {
  const viewer = await requireAdministrator();
  const page = await listOutbox(viewer, pageSearchSchema.parse(await searchParams));
  const t = await getTranslations('admin.outbox');
  return (
    <AdminPage tab="outbox">
      {page.isSmtpConfigured ? null : <Callout tone="question">{t('noServer')}</Callout>}
      <OutboxTable rows={page.rows} timeZone={viewer.timeZone} />
      {page.next ? <OlderLink href={`/admin/outbox?before=${page.next}`} /> : null}
    </AdminPage>
  );
}
