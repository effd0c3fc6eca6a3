'use server';

import { action } from '@/lib/action';
import { removeDocument, restoreDocument, retryDocument } from './mutations';
import { documentIdInputSchema } from './schema';

const pagesOf = (_: unknown, { studentId }: { studentId: string }) => [`/students/${studentId}`];

export const removeDocumentAction = action({
  name: 'documents.remove',
  audience: 'staff',
  input: documentIdInputSchema,
  run: removeDocument,
  revalidates: pagesOf,
});

export const restoreDocumentAction = action({
  name: 'documents.restore',
  audience: 'staff',
  input: documentIdInputSchema,
  run: restoreDocument,
  revalidates: pagesOf,
});

export const retryDocumentAction = action({
  name: 'documents.retry',
  audience: 'staff',
  input: documentIdInputSchema,
  run: retryDocument,
  revalidates: pagesOf,
});
