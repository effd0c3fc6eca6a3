import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdminPage } from '@/components/admin/admin-page';
import { InvitationTable } from '@/components/admin/invitation-table';
import { InviteMemberForm } from '@/components/admin/invite-member-form';
import { MemberTable } from '@/components/admin/member-table';
import { listMembers } from '@/lib/admin/queries';
import { requireAdministrator } from '@/lib/admin/require-administrator';
import { listOpenInvitations } from '@/lib/auth/invitation-queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('title') };
}

export default async function AdminPeoplePage() {
  const viewer = await requireAdministrator();
  const [members, invitations] = await Promise.all([listMembers(viewer), listOpenInvitations(viewer)]);
  const t = await getTranslations('admin.people');
  return (
    <AdminPage tab="people">
      <section aria-labelledby="staff" className="grid gap-3">
        <h2 id="staff">{t('staff')}</h2>
        <MemberTable members={members} />
      </section>
      <section aria-labelledby="invite" className="grid gap-3">
        <h2 id="invite">{t('inviteHeading')}</h2>
        <p className="max-w-prose text-ink-soft">{t('inviteIntro')}</p>
        <InviteMemberForm />
      </section>
      <section aria-labelledby="invitations" className="grid gap-3">
        <h2 id="invitations">{t('invitations')}</h2>
        <InvitationTable invitations={invitations} timeZone={viewer.timeZone} />
      </section>
    </AdminPage>
  );
}
