import 'server-only';
import { fromDateColumn } from '@/lib/db/calendar-column';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/in-district';
import { entryDataSchema, entryKinds, isEntryKind, type EntryKind, type RecordEntryOf } from './entries';

export const entrySelect = {
  id: true,
  iepId: true,
  meetingId: true,
  kind: true,
  occurredOn: true,
  data: true,
} as const satisfies Prisma.RecordEntrySelect;

type EntryRow = Prisma.RecordEntryGetPayload<{ select: typeof entrySelect }>;

const allKinds = Object.keys(entryKinds).filter(isEntryKind);

/** A stored fact of one kind, parsed; null when the row is of another kind. */
function entryOf<K extends EntryKind>(row: EntryRow, kind: K): RecordEntryOf<K> | null {
  if (row.kind !== kind) return null;
  const { id, meetingId, occurredOn } = row;
  const data = entryDataSchema(kind).parse(row.data);
  return { id, kind, on: fromDateColumn(occurredOn), meetingId, data };
}

/** A stored fact with its parts as plain values; null for a kind this version does not know. */
export function anyEntryOf(
  row: EntryRow,
): (Omit<RecordEntryOf<EntryKind>, 'data'> & { data: Record<string, unknown> }) | null {
  const kind = allKinds.find((known) => known === row.kind);
  return kind ? entryOf(row, kind) : null;
}

/** The facts of one kind of a student that stand, in the order they happened. */
export async function entriesOfKind<K extends EntryKind>(
  tx: Transaction,
  { districtId, studentId }: Readonly<{ districtId: string; studentId: string }>,
  kind: K,
  iepId?: string,
): Promise<RecordEntryOf<K>[]> {
  const rows = await tx.recordEntry.findMany({
    where: { districtId, studentId, kind, voidedAt: null, ...(iepId ? { iepId } : {}) },
    orderBy: [{ occurredOn: 'asc' }, { createdAt: 'asc' }],
    take: 500,
    select: entrySelect,
  });
  return rows.flatMap((row) => entryOf(row, kind) ?? []);
}
