import 'server-only';
import type { Transaction } from '@/lib/db/in-district';

type Running = Readonly<{ studentId: string; kind: string; dueOn: string; metOn: string | null }>;

/** What a student's row holds while no clock runs: it sorts behind every real day. */
const neverDue = '9999-12-31';

/** Writes to each student which clock runs out first, so that lists are ordered and filtered by an index. */
export async function keepNextDue(
  tx: Transaction,
  districtId: string,
  studentIds: readonly string[],
  clocks: readonly Running[],
): Promise<void> {
  const first = new Map<string, Running>();
  for (const clock of clocks) {
    const known = first.get(clock.studentId);
    if (clock.metOn === null && (!known || clock.dueOn < known.dueOn)) first.set(clock.studentId, clock);
  }
  const days = studentIds.map((id) => first.get(id)?.dueOn ?? neverDue);
  const kinds = studentIds.map((id) => first.get(id)?.kind ?? null);
  await tx.$executeRaw`
    UPDATE student s SET next_due_on = w.due_on, next_due_kind = w.kind
      FROM unnest(${[...studentIds]}::uuid[], ${days}::date[], ${kinds}::text[]) AS w(id, due_on, kind)
     WHERE s.district_id = ${districtId}::uuid AND s.id = w.id
       AND (s.next_due_on, coalesce(s.next_due_kind, '')) IS DISTINCT FROM (w.due_on, coalesce(w.kind, ''))`;
}
