'use server';

import { action } from '@/lib/action';
import { notFound } from '@/lib/errors';
import { verifyVersion } from './history-queries';
import { revokeShare, shareIep } from './mutations';
import { restoreVersion } from './restore-mutations';
import { shareIdSchema, shareIepSchema, versionIdSchema } from './schema';

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

export const verifyVersionAction = action({
  name: 'versions.verify',
  audience: 'staff',
  input: versionIdSchema,
  run: async (viewer, input) => {
    const verdict = await verifyVersion(viewer, input);
    if (!verdict) throw notFound('version');
    return verdict;
  },
});

export const restoreVersionAction = action({
  name: 'versions.restore',
  audience: 'staff',
  input: versionIdSchema,
  run: restoreVersion,
  revalidates: (_input, { iepId }) => [`/ieps/${iepId}`, `/ieps/${iepId}/history`],
});
