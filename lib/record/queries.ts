import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import type { EntryKind } from './entries';
import { entriesReadableBy, entriesVoidableBy } from './policy';
import { anyEntryOf, entrySelect } from './read-entries';
import type { EntryFilter } from './schema';

export type EntryForStaff = {
  id: string;
  kind: EntryKind;
  on: string;
  meetingId: string | null;
  data: Record<string, unknown>;
  byName: string | null;
  recordedAt: string;
  voided: { at: string; reason: string } | null;
  canVoid: boolean;
};

/** What is recorded about a student, the latest first; those voided only when asked for. */
export function listEntries(
  viewer: StaffViewer,
  studentId: string,
  filter: EntryFilter,
): Promise<EntryForStaff[]> {
  return inDistrict(viewer, async (tx) => {
    const where = {
      AND: [
        entriesReadableBy(viewer),
        { studentId },
        filter.kind ? { kind: filter.kind } : {},
        filter.voided ? {} : { voidedAt: null },
      ],
    };
    const rows = await tx.recordEntry.findMany({
      where,
      orderBy: [{ occurredOn: 'desc' }, { createdAt: 'desc' }],
      take: 300,
      select: { ...entrySelect, createdById: true, createdAt: true, voidedAt: true, voidReason: true },
    });
    const voidable = await tx.recordEntry.findMany({
      where: { AND: [entriesVoidableBy(viewer), { id: { in: rows.map(({ id }) => id) } }] },
      select: { id: true },
    });
    const mayVoid = new Set(voidable.map(({ id }) => id));
    const people = await tx.user.findMany({
      where: { id: { in: rows.map(({ createdById }) => createdById) } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return rows.flatMap((row) => {
      const entry = anyEntryOf(row);
      if (!entry) return [];
      return {
        ...entry,
        byName: names.get(row.createdById) ?? null,
        recordedAt: row.createdAt.toISOString(),
        voided: row.voidedAt ? { at: row.voidedAt.toISOString(), reason: row.voidReason ?? '' } : null,
        canVoid: mayVoid.has(row.id),
      };
    });
  });
}
