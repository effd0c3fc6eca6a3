'use server';

import { action } from '@/lib/action';
import { inviteMember } from '@/lib/auth/invitation-mutations';
import { inviteMemberSchema } from '@/lib/auth/schema';
import { changeRole, disableMember, enableMember, switchAi } from './mutations';
import { changeRoleSchema, membershipIdSchema, switchAiSchema } from './schema';

const people = () => ['/admin'];

export const inviteMemberAction = action({
  name: 'admin.invite_member',
  audience: 'staff',
  input: inviteMemberSchema,
  run: inviteMember,
  revalidates: people,
});

export const changeRoleAction = action({
  name: 'admin.change_role',
  audience: 'staff',
  input: changeRoleSchema,
  run: changeRole,
  revalidates: people,
});

export const disableMemberAction = action({
  name: 'admin.disable_member',
  audience: 'staff',
  input: membershipIdSchema,
  run: disableMember,
  revalidates: people,
});

export const enableMemberAction = action({
  name: 'admin.enable_member',
  audience: 'staff',
  input: membershipIdSchema,
  run: enableMember,
  revalidates: people,
});

export const switchAiAction = action({
  name: 'admin.switch_ai',
  audience: 'staff',
  input: switchAiSchema,
  run: switchAi,
  revalidates: () => ['/admin/ai'],
});
