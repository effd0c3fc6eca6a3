import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionButton } from '@/components/auth/action-button';
import { ChangePasswordForm } from '@/components/auth/change-password-form';
import { SessionList } from '@/components/auth/session-list';
import { PlainShell } from '@/components/layout/plain-shell';
import { PageHeader } from '@/components/ui/page-header';
import { signOutAction, signOutEverywhereAction } from '@/lib/auth/actions';
import { homePath } from '@/lib/auth/home-path';
import { getOwnAccount, listOwnSessions } from '@/lib/auth/queries';
import { requireSignedIn } from '@/lib/auth/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.account');
  return { title: t('title') };
}

export default async function AccountPage() {
  const viewer = await requireSignedIn();
  const [account, sessions] = await Promise.all([getOwnAccount(viewer), listOwnSessions(viewer)]);
  const t = await getTranslations('auth.account');
  return (
    <PlainShell isWide>
      <PageHeader
        title={t('title')}
        subtitle={`${account.name}, ${account.email}`}
        crumbs={[{ label: t('back'), href: homePath(viewer) }, { label: t('title') }]}
        actions={<ActionButton action={signOutAction}>{t('signOut')}</ActionButton>}
      />
      <div className="grid gap-10">
        <section aria-labelledby="sessions" className="grid gap-3">
          <h2 id="sessions">{t('sessions')}</h2>
          <p className="max-w-prose text-ink-soft">{t('sessionsIntro')}</p>
          <SessionList sessions={sessions} timeZone={viewer.timeZone} />
          <div>
            <ActionButton action={signOutEverywhereAction} tone="danger">
              {t('signOutEverywhere')}
            </ActionButton>
          </div>
        </section>
        <section aria-labelledby="password" className="grid gap-3">
          <h2 id="password">{t('changePassword')}</h2>
          <p className="max-w-prose text-ink-soft">{t('passwordIntro')}</p>
          <ChangePasswordForm email={account.email} />
        </section>
      </div>
    </PlainShell>
  );
}
