import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotFoundBody } from '@/components/layout/not-found-body';
import { PlainShell } from '@/components/layout/plain-shell';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors.notFound');
  return { title: t('title') };
}

export default function NotFound() {
  return (
    <PlainShell>
      <NotFoundBody />
    </PlainShell>
  );
}
