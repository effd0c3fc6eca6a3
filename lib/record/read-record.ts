import 'server-only';
import { readCalendar } from '@/lib/clocks/read-calendar';
import { fromDateColumn, toDateColumn } from '@/lib/db/calendar-column';
import type { Transaction } from '@/lib/db/in-district';
import { addYears, dateInZone, todayIn } from '@/lib/format/calendar-date';
import { iepDocumentSchema, type IepDocument } from '@/lib/ieps/document';
import { meetingSelect, meetingView } from '@/lib/meetings/read-meeting';
import { noticeSelect, noticeView } from '@/lib/notices/read-notice';
import { changesNeedingNotice } from '@/lib/versions/service-changes';
import type { EntryKind, RecordEntry } from './entries';
import { anyEntryOf, entrySelect } from './read-entries';
import { emptyRecord, type ProceduralRecord } from './record';

/* The procedural record of a plan, as the rules and the exports read it. Each read is bounded. */

const limits = { entries: 2000, meetings: 100, notices: 200, parents: 20, scores: 5000 } as const;

/** Facts about one plan: what was noted for another plan of the student says nothing about this one. */
const aboutPlan = new Set<EntryKind>([
  'placement_decision',
  'progress_report',
  'progress_response',
  'copy_given',
  'responsibilities_acknowledged',
  'amendment_agreement',
]);

export type RecordScope = Readonly<{ districtId: string; studentId: string; iepId: string }>;

/**
 * What is recorded around a plan: the facts of the student, the meetings and notices of this plan and those of the
 * last year that name none. `plan` is the plan as it stands; with it the changes against the plan before are told.
 * The caller has checked that the viewer may read the plan. Throws when the plan is absent.
 */
export async function readRecord(
  tx: Transaction,
  scope: RecordScope,
  { plan, now = new Date() }: { plan?: IepDocument; now?: Date } = {},
): Promise<ProceduralRecord> {
  const { districtId, studentId, iepId } = scope;
  const { timeZone } = await tx.district.findUniqueOrThrow({
    where: { id: districtId },
    select: { timeZone: true },
  });
  const since = addYears(todayIn(timeZone, now), -1);
  const parents = await tx.guardianship.findMany({
    where: { districtId, studentId, revokedAt: null },
    orderBy: { createdAt: 'asc' },
    take: limits.parents,
    select: { language: true, needsInterpreter: true },
  });
  return {
    life: await readLife(tx, scope, { timeZone, plan }),
    meetings: await readMeetings(tx, scope, { timeZone, since }),
    notices: await readNotices(tx, scope, since),
    entries: await readEntries(tx, scope),
    parents,
    progress: await readScores(tx, districtId, iepId),
    calendar: await readCalendar(tx, districtId, now),
  };
}

async function readLife(
  tx: Transaction,
  { districtId, iepId }: RecordScope,
  { timeZone, plan }: { timeZone: string; plan: IepDocument | undefined },
): Promise<ProceduralRecord['life']> {
  const iep = await tx.iep.findUniqueOrThrow({
    where: { districtId_id: { districtId, id: iepId } },
    select: {
      status: true,
      consent: true,
      finalisedAt: true,
      amendsIepId: true,
      priorIepId: true,
      amends: { select: { endsOn: true } },
    },
  });
  const beforeId = iep.amendsIepId ?? iep.priorIepId;
  const before = plan && beforeId ? await frozenPlan(tx, districtId, beforeId) : null;
  return {
    ...emptyRecord.life,
    status: iep.status,
    consent: iep.consent,
    finalisedOn: iep.finalisedAt && dateInZone(iep.finalisedAt, timeZone),
    // An amendment ends when the plan it amends does: on the day of its annual review.
    amends: iep.amends && { annualReviewOn: fromDateColumn(iep.amends.endsOn) },
    changesNeedingNotice: plan && before ? changesNeedingNotice(before, plan) : [],
    unreviewedSentences: await tx.iepSentence.count({
      where: { districtId, iepId, carriedFromId: { not: null }, reviewedAt: null },
    }),
  };
}

/** A plan as it was last frozen; null for one that never was, or in a form of before. */
async function frozenPlan(tx: Transaction, districtId: string, iepId: string): Promise<IepDocument | null> {
  const version = await tx.iepVersion.findFirst({
    where: { districtId, iepId },
    orderBy: { number: 'desc' },
    select: { content: true },
  });
  return version ? (iepDocumentSchema.safeParse(version.content).data ?? null) : null;
}

async function readMeetings(
  tx: Transaction,
  { districtId, studentId, iepId }: RecordScope,
  { timeZone, since }: { timeZone: string; since: string },
): Promise<ProceduralRecord['meetings']> {
  const rows = await tx.meeting.findMany({
    where: {
      districtId,
      studentId,
      OR: [{ iepId }, { iepId: null, startsAt: { gte: toDateColumn(since) } }],
    },
    orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
    take: limits.meetings,
    select: meetingSelect,
  });
  return rows.toReversed().map((row) => {
    const { id, status, on, startsAt, minutes, location, details, people } = meetingView(row, timeZone);
    const attendees = people.map((person) => ({
      id: person.id,
      name: person.name,
      role: person.role,
      details: person.details,
    }));
    return { id, status, on, startsAt, minutes, location, details, people: attendees };
  });
}

async function readNotices(
  tx: Transaction,
  { districtId, studentId, iepId }: RecordScope,
  since: string,
): Promise<ProceduralRecord['notices']> {
  const rows = await tx.priorWrittenNotice.findMany({
    where: {
      districtId,
      studentId,
      OR: [{ iepId }, { iepId: null, createdAt: { gte: toDateColumn(since) } }],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limits.notices,
    select: noticeSelect,
  });
  return rows
    .map(noticeView)
    .map(({ id, decidedOn, sentOn, content }) => ({ id, decidedOn, sentOn, content }));
}

async function readEntries(
  tx: Transaction,
  { districtId, studentId, iepId }: RecordScope,
): Promise<RecordEntry[]> {
  const rows = await tx.recordEntry.findMany({
    where: { districtId, studentId, voidedAt: null },
    orderBy: [{ occurredOn: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    take: limits.entries,
    select: entrySelect,
  });
  return rows.toReversed().flatMap((row) => {
    const entry = anyEntryOf(row);
    if (!entry) return [];
    const isOfPlan = row.iepId === null || row.iepId === iepId;
    const isConsentToPlan = entry.kind === 'consent' && entry.data['purpose'] === 'iep';
    if (!isOfPlan && (isConsentToPlan || aboutPlan.has(entry.kind))) return [];
    return [entry as RecordEntry];
  });
}

/** Scores on the goals that were not taken back. */
async function readScores(
  tx: Transaction,
  districtId: string,
  iepId: string,
): Promise<ProceduralRecord['progress']> {
  const rows = await tx.goalProgress.findMany({
    where: { districtId, iepId, voidedAt: null },
    orderBy: [{ measuredOn: 'desc' }, { id: 'desc' }],
    take: limits.scores,
    select: { goalBlockId: true, measuredOn: true, value: true },
  });
  return rows.toReversed().map(({ goalBlockId, measuredOn, value }) => ({
    goalId: goalBlockId,
    on: fromDateColumn(measuredOn),
    value: Number(value),
  }));
}
