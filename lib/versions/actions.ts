'use server';

import { action } from '@/lib/action';
import { revokeShare, shareIep } from './mutations';
import { shareIdSchema, shareIepSchema } from './schema';

export const shareIepAction = action({
  name: 'versions.share',
  audience: 'staff',
  input: shareIepSchema,
  run: shareIep,
  revalidates: ({ iepId }) => [`/ieps/${iepId}`],
});

export const revokeShareAction = action({
  name: 'versions.revoke_share',
  audience: 'staff',
  input: shareIdSchema,
  run: revokeShare,
  revalidates: (_input, { iepId }) => [`/ieps/${iepId}`],
});
