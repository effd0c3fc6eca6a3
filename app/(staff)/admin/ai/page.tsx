import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdminPage } from '@/components/admin/admin-page';
import { AiSettingsPanel } from '@/components/admin/ai-settings-panel';
import { getAiSettings } from '@/lib/admin/queries';
import { requireAdministrator } from '@/lib/admin/require-administrator';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.ai');
  return { title: t('title') };
}

export default async function AdminAiPage() {
  const viewer = await requireAdministrator();
  return (
    <AdminPage tab="ai">
      <AiSettingsPanel settings={await getAiSettings(viewer)} />
    </AdminPage>
  );
}
