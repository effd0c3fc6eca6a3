import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AcceptInvitationForm } from '@/components/auth/accept-invitation-form';
import { PlainShell } from '@/components/layout/plain-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { findInvitation } from '@/lib/auth/invitation-queries';

type InvitePageProps = Readonly<{ params: Promise<{ token: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.invite');
  return { title: t('title') };
}

export default async function InvitePage({ params }: InvitePageProps) {
  const { token } = await params;
  const invitation = await findInvitation(token);
  const t = await getTranslations('auth.invite');
  if (!invitation) {
    return (
      <PlainShell>
        <h1 className="mb-6">{t('title')}</h1>
        <EmptyState title={t('goneTitle')} action={<LinkButton href="/sign-in">{t('toSignIn')}</LinkButton>}>
          {t('gone')}
        </EmptyState>
      </PlainShell>
    );
  }
  const { kind, name, email, districtName, hasAccount } = invitation;
  return (
    <PlainShell>
      <div className="grid gap-6">
        <div className="grid gap-1.5">
          <h1>{t('title')}</h1>
          <p>{t(kind === 'guardian' ? 'forGuardian' : 'forStaff', { district: districtName })}</p>
          <p className="text-ink-soft">{t(hasAccount ? 'withAccount' : 'withoutAccount')}</p>
        </div>
        <AcceptInvitationForm token={token} name={name} email={email} hasAccount={hasAccount} />
      </div>
    </PlainShell>
  );
}
