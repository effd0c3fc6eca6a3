import { useLocale, useTranslations } from 'next-intl';
import { revokeInvitationAction } from '@/lib/auth/actions';
import type { OpenInvitation } from '@/lib/auth/invitation-queries';
import { formatInstant } from '@/lib/format/dates';
import { ActButton } from './act-button';

type InvitationListProps = Readonly<{ invitations: readonly OpenInvitation[]; timeZone: string }>;

/** Invitations that wait for an answer. */
export function InvitationList({ invitations, timeZone }: InvitationListProps) {
  const t = useTranslations('students.family.invitations');
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line rounded-md bg-surface px-4 shadow-sm">
      {invitations.map(({ id, name, email, expiresAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-56">
            <b className="break-words">{name}</b>
            <p className="text-sm break-words text-ink-soft">
              {t('detail', { email, date: formatInstant(new Date(expiresAt), timeZone, locale, 'date') })}
            </p>
          </div>
          <ActButton
            action={revokeInvitationAction}
            input={{ invitationId: id }}
            done={t('withdrawn', { name })}
            tone="secondary"
            label={t('withdrawNamed', { name })}
          >
            {t('withdraw')}
          </ActButton>
        </li>
      ))}
    </ul>
  );
}
