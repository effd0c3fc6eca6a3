import { useLocale, useTranslations } from 'next-intl';
import { ActionButton } from '@/components/auth/action-button';
import { Cell, HeadCell, Row, RowHead, Table } from '@/components/ui/table';
import { revokeInvitationAction } from '@/lib/auth/actions';
import type { OpenInvitation } from '@/lib/auth/invitation-queries';
import { formatInstant } from '@/lib/format/dates';

type InvitationTableProps = Readonly<{ invitations: readonly OpenInvitation[]; timeZone: string }>;

/** Links that were sent and not answered yet, each with a way to withdraw it. */
export function InvitationTable({ invitations, timeZone }: InvitationTableProps) {
  const t = useTranslations('admin');
  const locale = useLocale();
  if (invitations.length === 0) return <p className="text-ink-soft">{t('people.noInvitations')}</p>;
  return (
    <Table caption={t('people.invitations')}>
      <thead>
        <tr>
          <HeadCell>{t('people.person')}</HeadCell>
          <HeadCell>{t('people.invitedAs')}</HeadCell>
          <HeadCell>{t('people.validUntil')}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t('people.change')}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {invitations.map(({ id, name, email, role, expiresAt }) => (
          <Row key={id}>
            <RowHead>
              <b>{name}</b>
              <small className="text-ink-soft">{email}</small>
            </RowHead>
            <Cell>{role ? t(`roles.${role}`) : t('people.parent')}</Cell>
            <Cell>{formatInstant(new Date(expiresAt), timeZone, locale, 'date')}</Cell>
            <Cell>
              <ActionButton
                action={revokeInvitationAction}
                fields={{ invitationId: id }}
                size="sm"
                label={t('people.withdrawName', { name })}
              >
                {t('people.withdraw')}
              </ActionButton>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
