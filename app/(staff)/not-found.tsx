import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotFoundBody } from '@/components/layout/not-found-body';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors.notFound');
  return { title: t('title') };
}

/** Inside the staff frame. */
export default function StaffNotFound() {
  return <NotFoundBody />;
}
