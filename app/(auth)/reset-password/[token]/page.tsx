import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ResetPasswordForm } from '@/components/auth/reset-password-form';
import { PlainShell } from '@/components/layout/plain-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { isResetOpen } from '@/lib/auth/password-reset';

type ResetPasswordPageProps = Readonly<{ params: Promise<{ token: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.reset');
  return { title: t('title') };
}

/** Chooses a new password. Opening the page uses nothing up: mail programs look at links before people do. */
export default async function ResetPasswordPage({ params }: ResetPasswordPageProps) {
  const { token } = await params;
  const [isOpen, t] = await Promise.all([isResetOpen(token), getTranslations('auth.reset')]);
  return (
    <PlainShell>
      <div className="grid gap-6">
        <div className="grid gap-1.5">
          <h1>{t('title')}</h1>
          {isOpen ? <p className="text-ink-soft">{t('choose')}</p> : null}
        </div>
        {isOpen ? (
          <ResetPasswordForm token={token} />
        ) : (
          <EmptyState
            title={t('goneTitle')}
            action={<LinkButton href="/forgot-password">{t('again')}</LinkButton>}
          >
            {t('gone')}
          </EmptyState>
        )}
      </div>
    </PlainShell>
  );
}
