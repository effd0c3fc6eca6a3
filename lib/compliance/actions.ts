'use server';

import { action } from '@/lib/action';
import { notFound } from '@/lib/errors';
import { listFindings } from './queries';
import { checkIepSchema } from './schema';

export const checkIepAction = action({
  name: 'compliance.check',
  audience: 'staff',
  input: checkIepSchema,
  run: async (viewer, { iepId }) => {
    const findings = await listFindings(viewer, iepId);
    if (!findings) throw notFound('iep');
    return findings;
  },
});
