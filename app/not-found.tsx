import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PlainShell } from '@/components/layout/plain-shell';
import { LinkButton } from '@/components/ui/link-button';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors.notFound');
  return { title: t('title') };
}

/** The same page for what is absent and for what is not the reader's to see. */
export default async function NotFound() {
  const t = await getTranslations('errors');
  return (
    <PlainShell>
      <div className="grid gap-4">
        <h1>{t('notFound.title')}</h1>
        <p>{t('notFound.body')}</p>
        <p className="text-ink-soft">{t('notFound.next')}</p>
        <p>
          <LinkButton href="/" tone="primary">
            <ArrowLeft aria-hidden size={18} className="flip-rtl" />
            {t('page.home')}
          </LinkButton>
        </p>
      </div>
    </PlainShell>
  );
}
