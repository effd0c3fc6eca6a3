import { z } from 'zod';
import type { CompareSide, HistoryForStaff } from './history-queries';

const sideSchema = z.union([z.literal('draft'), z.literal('prior'), z.uuid()]);
const querySchema = z.object({ from: sideSchema, to: sideSchema, all: z.literal('1').optional() });

/** What a comparison's address asks for: `draft`, `prior` or the id of a version on each side. */
export type CompareQuery = z.infer<typeof querySchema>;

/** The comparison of the address; without one, the newest version against the plan as it stands. */
export function compareQuery(
  params: Readonly<Record<string, string | string[] | undefined>>,
  { versions, prior }: Pick<HistoryForStaff, 'versions' | 'prior'>,
): CompareQuery | null {
  const asked = querySchema.safeParse(params);
  if (asked.success) return asked.data;
  const [newest] = versions;
  if (newest) return { from: newest.id, to: 'draft' };
  return prior ? { from: 'prior', to: 'draft' } : null;
}

export function sideOf(side: CompareQuery['from']): CompareSide {
  return side === 'draft' || side === 'prior' ? { kind: side } : { kind: 'version', id: side };
}
