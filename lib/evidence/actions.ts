'use server';

import { action } from '@/lib/action';
import { addEvidence, removeEvidence, restoreEvidence } from './mutations';
import { evidenceIdSchema, evidenceInputSchema } from './schema';

export const addEvidenceAction = action({
  name: 'evidence.add',
  audience: 'staff',
  input: evidenceInputSchema,
  run: addEvidence,
  revalidates: (_input, { studentId }) => [`/students/${studentId}`],
});

export const removeEvidenceAction = action({
  name: 'evidence.remove',
  audience: 'staff',
  input: evidenceIdSchema,
  run: removeEvidence,
  revalidates: (_input, { studentId }) => [`/students/${studentId}`],
});

export const restoreEvidenceAction = action({
  name: 'evidence.restore',
  audience: 'staff',
  input: evidenceIdSchema,
  run: restoreEvidence,
  revalidates: (_input, { studentId }) => [`/students/${studentId}`],
});
