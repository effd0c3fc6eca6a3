import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdminPage } from '@/components/admin/admin-page';
import { HealthSummary } from '@/components/admin/health-summary';
import { requireAdministrator } from '@/lib/admin/require-administrator';
import { readHealth } from '@/lib/observability/health';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.health');
  return { title: t('title') };
}

export default async function AdminHealthPage() {
  await requireAdministrator();
  return (
    <AdminPage tab="health">
      <HealthSummary health={await readHealth()} />
    </AdminPage>
  );
}
