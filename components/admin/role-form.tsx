'use client';

import { useTranslations } from 'next-intl';
import { NativeForm } from '@/components/auth/native-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Select } from '@/components/ui/select';
import { changeRoleAction } from '@/lib/admin/actions';
import { memberRoles } from '@/lib/auth/member-roles';
import type { MemberRole } from '@/lib/db/generated/enums';

type RoleFormProps = Readonly<{ membershipId: string; name: string; role: MemberRole }>;

export function RoleForm({ membershipId, name, role }: RoleFormProps) {
  const t = useTranslations('admin');
  const options = memberRoles.map((value) => ({ value, label: t(`roles.${value}`) }));
  return (
    <NativeForm action={changeRoleAction} className="grid gap-2">
      {() => (
        <div className="flex items-center gap-2">
          <input type="hidden" name="membershipId" value={membershipId} />
          <Select
            // A new role from the server is a new choice to start from.
            key={role}
            name="role"
            label={t('people.roleOf', { name })}
            isLabelHidden
            options={options}
            defaultValue={role}
          />
          <SubmitButton tone="quiet" size="sm" aria-label={t('people.saveRoleOf', { name })}>
            {t('people.saveRole')}
          </SubmitButton>
        </div>
      )}
    </NativeForm>
  );
}
