import 'server-only';
import { fromDateColumn, toDateColumn } from '@/lib/db/calendar-column';
import type { Transaction } from '@/lib/db/in-district';
import { clocksOf } from './clocks';
import { keepNextDue } from './keep-next-due';
import { readClockBasis, type ClockBasis } from './read-calendar';
import { readClockFacts } from './read-facts';

type Of = Readonly<{ districtId: string; studentId: string }>;

/**
 * Computes a student's clocks anew and stores what changed, in the caller's transaction. Every mutation that
 * changes a student's dates, the record, a meeting or a plan in effect calls it after its own writes.
 */
export async function keepClocks(
  tx: Transaction,
  { districtId, studentId }: Of,
  now: Date = new Date(),
): Promise<void> {
  await keepClocksOf(tx, await readClockBasis(tx, districtId, now), [studentId]);
}

/** The same for many students of one district at once. */
export async function keepClocksOf(
  tx: Transaction,
  basis: ClockBasis,
  studentIds: readonly string[],
): Promise<void> {
  const { districtId } = basis;
  const facts = await readClockFacts(tx, basis, studentIds);
  const wanted = [...facts].flatMap(([studentId, own]) =>
    clocksOf(own).flatMap(({ kind, startedOn, dueOn, metOn }) =>
      // A clock whose end cannot be counted yet has no day to stand on a list.
      dueOn === null ? [] : [{ studentId, kind, startedOn, dueOn, metOn }],
    ),
  );
  const stored = await tx.studentClock.findMany({
    where: { districtId, studentId: { in: [...studentIds] } },
    select: { studentId: true, kind: true, startedOn: true, dueOn: true, metOn: true },
  });
  const known = new Set(
    stored.map(({ studentId, kind, startedOn, dueOn, metOn }) =>
      keyOf({
        studentId,
        kind,
        startedOn: fromDateColumn(startedOn),
        dueOn: fromDateColumn(dueOn),
        metOn: fromDateColumn(metOn),
      }),
    ),
  );
  const right = new Set(wanted.map(keyOf));
  const gone = [...known].filter((key) => !right.has(key)).map((key) => key.split(' '));
  await remove(tx, districtId, gone);
  await tx.studentClock.createMany({
    data: wanted
      .filter((row) => !known.has(keyOf(row)))
      .map(({ studentId, kind, startedOn, dueOn, metOn }) => ({
        districtId,
        studentId,
        kind,
        startedOn: toDateColumn(startedOn),
        dueOn: toDateColumn(dueOn),
        metOn: toDateColumn(metOn),
      })),
    // Two changes to one student at once: both computed the same clocks or the later night corrects it.
    skipDuplicates: true,
  });
  await keepNextDue(tx, districtId, studentIds, wanted);
}

type Row = Readonly<{
  studentId: string;
  kind: string;
  startedOn: string | null;
  dueOn: string;
  metOn: string | null;
}>;

function keyOf({ studentId, kind, startedOn, dueOn, metOn }: Row): string {
  return [studentId, kind, startedOn, dueOn, metOn].join(' ');
}

/** One statement a kind of clock, of which there are few. */
async function remove(
  tx: Transaction,
  districtId: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  const byKind = Map.groupBy(rows, ([, kind]) => kind ?? '');
  for (const [kind, of] of byKind) {
    const studentIds = of.flatMap(([studentId]) => studentId ?? []);
    await tx.studentClock.deleteMany({ where: { districtId, kind, studentId: { in: studentIds } } });
  }
}
