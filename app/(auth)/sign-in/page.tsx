import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { SignInForm } from '@/components/auth/sign-in-form';
import { PlainShell } from '@/components/layout/plain-shell';
import { Callout } from '@/components/ui/callout';
import { homePath } from '@/lib/auth/home-path';
import { safeReturnPath } from '@/lib/auth/return-path';
import { getViewer } from '@/lib/auth/session';

type SignInPageProps = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth');
  return { title: t('signIn') };
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const search = await searchParams;
  const from = safeReturnPath(search.from);
  const viewer = await getViewer();
  if (viewer) redirect(from ?? homePath(viewer));
  const t = await getTranslations('auth');
  return (
    <PlainShell>
      <div className="grid gap-6">
        <div className="grid gap-1.5">
          <h1>{t('signIn')}</h1>
          <p className="text-ink-soft">{t('signInIntro')}</p>
        </div>
        {search.password === 'new' ? <Callout tone="ok">{t('reset.done')}</Callout> : null}
        {from ? <Callout>{t('signInToGoOn')}</Callout> : null}
        <SignInForm from={from} />
        <p>
          <Link href="/forgot-password">{t('reset.forgot')}</Link>
        </p>
        <p className="text-sm text-ink-soft">{t('noAccount')}</p>
      </div>
    </PlainShell>
  );
}
