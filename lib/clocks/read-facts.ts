import 'server-only';
import { z } from 'zod';
import { fromDateColumn } from '@/lib/db/calendar-column';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/in-district';
import { dateInZone } from '@/lib/format/calendar-date';
import { entryDataSchema, type EntryKind, type RecordEntry } from '@/lib/record/entries';
import { meetingDetailsSchema } from '@/lib/record/meeting';
import type { ClockFacts, PlanFacts } from './facts';
import type { ClockBasis } from './read-calendar';

/** The kinds of facts that start, extend, stop or meet a clock. */
const clockEntryKinds = [
  'consent',
  'evaluation_consent_received',
  'evaluation_extension',
  'evaluation_completed',
  'eligibility_determined',
  'reevaluation_agreement',
  'services_started',
  'services_stopped',
  'transfer_in',
  'part_c_transition',
  'records_request',
  'manifestation',
  'rights_transferred',
  'exit',
] as const satisfies readonly EntryKind[];

const maxRows = 20_000;

type Of = Readonly<{ districtId: string; studentId: { in: string[] } }>;

/** The facts of some students, by id; who is archived or not of the district is left out. */
export async function readClockFacts(
  tx: Transaction,
  basis: ClockBasis,
  studentIds: readonly string[],
): Promise<Map<string, ClockFacts>> {
  const { districtId, timeZone } = basis;
  const of: Of = { districtId, studentId: { in: [...studentIds] } };
  const students = await tx.student.findMany({
    where: { districtId, id: of.studentId, archivedAt: null },
    take: studentIds.length,
    select: {
      id: true,
      birthDate: true,
      grade: true,
      lastEvaluationOn: true,
      lastAnnualReviewOn: true,
    },
  });
  const entries = await readEntries(tx, of);
  const meetings = await readMeetings(tx, of, timeZone);
  const plans = await readPlans(tx, of);
  return new Map(
    students.map(({ id, birthDate, grade, lastEvaluationOn, lastAnnualReviewOn }) => [
      id,
      {
        ...basis,
        student: {
          birthDate: fromDateColumn(birthDate),
          grade,
          lastEvaluationOn: fromDateColumn(lastEvaluationOn),
          lastAnnualReviewOn: fromDateColumn(lastAnnualReviewOn),
        },
        entries: entries.get(id) ?? [],
        meetings: meetings.get(id) ?? [],
        plans: plans.get(id) ?? [],
      },
    ]),
  );
}

function byStudent<T>(pairs: readonly (readonly [studentId: string, value: T])[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const [studentId, value] of pairs) {
    const list = map.get(studentId);
    if (list) list.push(value);
    else map.set(studentId, [value]);
  }
  return map;
}

async function readEntries(tx: Transaction, of: Of): Promise<Map<string, RecordEntry[]>> {
  const rows = await tx.recordEntry.findMany({
    where: { ...of, voidedAt: null, kind: { in: [...clockEntryKinds] } },
    orderBy: [{ occurredOn: 'desc' }, { id: 'desc' }],
    take: maxRows,
    select: { id: true, studentId: true, meetingId: true, kind: true, occurredOn: true, data: true },
  });
  return byStudent(
    rows.flatMap(({ studentId, occurredOn, ...row }) => {
      const kind = clockEntryKinds.find((known) => known === row.kind);
      if (!kind) return [];
      // One entry that no longer parses must not stop the clocks of everyone.
      const data = entryDataSchema(kind).safeParse(row.data);
      if (!data.success) return [];
      const entry = { ...row, kind, on: fromDateColumn(occurredOn), data: data.data } as RecordEntry;
      return [[studentId, entry] as const];
    }),
  );
}

const purposesOf = meetingDetailsSchema.pick({ purposes: true }).strip().catch({ purposes: [] });

async function readMeetings(
  tx: Transaction,
  of: Of,
  timeZone: string,
): Promise<Map<string, ClockFacts['meetings'][number][]>> {
  const rows = await tx.meeting.findMany({
    where: { ...of, status: { not: 'cancelled' } },
    orderBy: { startsAt: 'desc' },
    take: maxRows,
    select: { studentId: true, status: true, startsAt: true, details: true },
  });
  return byStudent(
    rows.map(({ studentId, status, startsAt, details }) => [
      studentId,
      { status, on: dateInZone(startsAt, timeZone), purposes: purposesOf.parse(details).purposes },
    ]),
  );
}

const transitionText = z.string().catch('');
const transitionFields = z
  .object({ educationGoal: transitionText, employmentGoal: transitionText, rightsStatement: transitionText })
  .catch({ educationGoal: '', employmentGoal: '', rightsStatement: '' });

const planSelect = {
  studentId: true,
  kind: true,
  startsOn: true,
  endsOn: true,
  sections: { where: { key: 'transition' }, take: 1, select: { fields: true } },
} as const satisfies Prisma.IepSelect;

async function readPlans(tx: Transaction, of: Of): Promise<Map<string, PlanFacts[]>> {
  const rows = await tx.iep.findMany({
    where: { ...of, status: 'active' },
    orderBy: { createdAt: 'desc' },
    take: maxRows,
    select: planSelect,
  });
  return byStudent(
    rows.map(({ studentId, kind, startsOn, endsOn, sections }) => {
      const fields = transitionFields.parse(sections[0]?.fields ?? {});
      const plan: PlanFacts = {
        kind,
        isInEffect: true,
        startsOn: fromDateColumn(startsOn),
        endsOn: fromDateColumn(endsOn),
        hasTransition: `${fields.educationGoal}${fields.employmentGoal}`.trim() !== '',
        hasRightsStatement: fields.rightsStatement.trim() !== '',
      };
      return [studentId, plan] as const;
    }),
  );
}
