import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdminPage } from '@/components/admin/admin-page';
import { AuditFilter } from '@/components/admin/audit-filter';
import { AuditTable } from '@/components/admin/audit-table';
import { OlderLink } from '@/components/admin/older-link';
import { EmptyState } from '@/components/ui/empty-state';
import { listAuditEvents } from '@/lib/admin/queries';
import { requireAdministrator } from '@/lib/admin/require-administrator';
import { auditSearchSchema } from '@/lib/admin/schema';

type AuditPageProps = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.audit');
  return { title: t('title') };
}

export default async function AdminAuditPage({ searchParams }: AuditPageProps) {
  const viewer = await requireAdministrator();
  const search = auditSearchSchema.parse(await searchParams);
  const { rows, next } = await listAuditEvents(viewer, search);
  const t = await getTranslations('admin.audit');
  const older = new URLSearchParams({
    ...(search.action ? { action: search.action } : {}),
    before: next ?? '',
  });
  return (
    <AdminPage tab="audit">
      <AuditFilter action={search.action} />
      {rows.length > 0 ? (
        <AuditTable rows={rows} timeZone={viewer.timeZone} />
      ) : (
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      )}
      {next ? <OlderLink href={`/admin/audit?${older}`} /> : null}
    </AdminPage>
  );
}
