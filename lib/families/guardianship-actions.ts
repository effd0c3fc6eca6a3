'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { restoreGuardianship, revokeGuardianship } from './guardianship-mutations';

const input = z.strictObject({ guardianshipId: z.uuid() });
const pagesOf = (_: unknown, { studentId }: { studentId: string }) => [`/students/${studentId}`];

export const revokeGuardianshipAction = action({
  name: 'families.revoke_guardianship',
  audience: 'staff',
  input,
  run: revokeGuardianship,
  revalidates: pagesOf,
});

export const restoreGuardianshipAction = action({
  name: 'families.restore_guardianship',
  audience: 'staff',
  input,
  run: restoreGuardianship,
  revalidates: pagesOf,
});
