import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { AskResetForm } from '@/components/auth/ask-reset-form';
import { PlainShell } from '@/components/layout/plain-shell';
import { Callout } from '@/components/ui/callout';

type ForgotPasswordPageProps = Readonly<{
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.reset');
  return { title: t('title') };
}

/** Asks for a link to a new password; what it answers is the same for every address. */
export default async function ForgotPasswordPage({ searchParams }: ForgotPasswordPageProps) {
  const [{ sent }, t] = await Promise.all([searchParams, getTranslations('auth.reset')]);
  return (
    <PlainShell>
      <div className="grid gap-6">
        <div className="grid gap-1.5">
          <h1>{t('title')}</h1>
          {sent ? null : <p className="text-ink-soft">{t('intro')}</p>}
        </div>
        {sent ? (
          <Callout tone="ok" title={t('sentTitle')}>
            <p>{t('sent')}</p>
          </Callout>
        ) : (
          <AskResetForm />
        )}
        <p>
          <Link href="/sign-in">{t('back')}</Link>
        </p>
      </div>
    </PlainShell>
  );
}
