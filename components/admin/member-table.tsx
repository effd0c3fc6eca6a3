import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/auth/action-button';
import { StatePill } from '@/components/ui/state-pill';
import { Cell, HeadCell, Row, RowHead, Table } from '@/components/ui/table';
import { disableMemberAction, enableMemberAction } from '@/lib/admin/actions';
import type { MemberRow } from '@/lib/admin/queries';
import { RoleForm } from './role-form';

export function MemberTable({ members }: Readonly<{ members: readonly MemberRow[] }>) {
  const t = useTranslations('admin.people');
  return (
    <Table caption={t('staff')}>
      <thead>
        <tr>
          <HeadCell>{t('person')}</HeadCell>
          <HeadCell>{t('role')}</HeadCell>
          <HeadCell>{t('access')}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t('change')}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <MemberLine key={member.membershipId} member={member} />
        ))}
      </tbody>
    </Table>
  );
}

function MemberLine({ member }: Readonly<{ member: MemberRow }>) {
  const t = useTranslations('admin');
  const { membershipId, name, email, role, isEnabled, can } = member;
  return (
    <Row>
      <RowHead>
        <b>{name}</b>
        <small className="text-ink-soft">{email}</small>
      </RowHead>
      <Cell>
        {can.change && isEnabled ? <RoleForm {...{ membershipId, name, role }} /> : t(`roles.${role}`)}
      </Cell>
      <Cell>
        <StatePill tone={isEnabled ? 'ok' : 'none'}>
          {t(isEnabled ? 'people.enabled' : 'people.disabled')}
        </StatePill>
      </Cell>
      <Cell>
        {can.change ? (
          <ActionButton
            action={isEnabled ? disableMemberAction : enableMemberAction}
            fields={{ membershipId }}
            size="sm"
            tone={isEnabled ? 'danger' : 'secondary'}
            label={t(isEnabled ? 'people.disableName' : 'people.enableName', { name })}
          >
            {t(isEnabled ? 'people.disable' : 'people.enable')}
          </ActionButton>
        ) : (
          <span className="text-sm text-ink-soft">{t('people.you')}</span>
        )}
      </Cell>
    </Row>
  );
}
