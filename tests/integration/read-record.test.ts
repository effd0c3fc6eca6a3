import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffViewer } from '@/lib/auth/viewer';
import { listFindings } from '@/lib/compliance/queries';
import { toDateColumn } from '@/lib/db/calendar-column';
import { newId } from '@/lib/db/id';
import { asSystem, inDistrict } from '@/lib/db/in-district';
import { startIep } from '@/lib/ieps/mutations';
import { readIepDocument } from '@/lib/ieps/queries';
import { proceduralRecordSchema, type ProceduralRecord } from '@/lib/record/record';
import { readRecord } from '@/lib/record/read-record';
import {
  createDistrict,
  createGuardianship,
  createStaff,
  createStudent,
  createUser,
  type TestDistrict,
} from '@/tests/setup/users';

let owner: StaffViewer;
let district: TestDistrict;
let studentId: string;
let iepId: string;
let priorId: string;
let meetingId: string;
let goalId: string;

/** Half past eleven at night in Chicago: the next day already in UTC. */
const lateEvening = new Date('2026-10-06T04:30:00.000Z');
const now = new Date('2026-10-20T18:00:00.000Z');

function read(): Promise<ProceduralRecord> {
  const { districtId } = district;
  return inDistrict(owner, async (tx) => {
    const plan = await readIepDocument(tx, owner, iepId);
    if (!plan) throw new Error('no plan');
    return readRecord(tx, { districtId, studentId, iepId }, { plan, now });
  });
}

function fact(kind: string, day: string, data: object = {}, rest: object = {}): Promise<unknown> {
  return asSystem((tx) =>
    tx.recordEntry.create({
      data: {
        districtId: district.districtId,
        studentId,
        kind,
        occurredOn: toDateColumn(day),
        data,
        createdById: owner.userId,
        ...rest,
      },
    }),
  );
}

async function meetingOf(forIep: string | null, startsAt: Date): Promise<string> {
  const { districtId } = district;
  const id = newId();
  await asSystem(async (tx) => {
    await tx.meeting.create({
      data: {
        districtId,
        id,
        studentId,
        iepId: forIep,
        status: 'held',
        startsAt,
        details: { purposes: ['annual'] },
        createdById: owner.userId,
      },
    });
    await tx.meetingPerson.create({
      data: {
        districtId,
        meetingId: id,
        name: 'Rosa Vance',
        role: 'parent',
        details: { attendance: 'present' },
      },
    });
  });
  return id;
}

function noticeOf(forIep: string | null, createdAt: Date): Promise<unknown> {
  return asSystem((tx) =>
    tx.priorWrittenNotice.create({
      data: {
        districtId: district.districtId,
        studentId,
        iepId: forIep,
        content: { action: `for ${forIep ?? 'none'}` },
        sentOn: toDateColumn('2026-10-07'),
        createdById: owner.userId,
        createdAt,
      },
    }),
  );
}

async function servicesOfPrior(): Promise<void> {
  const { districtId } = district;
  const plan = await inDistrict(owner, (tx) => readIepDocument(tx, owner, priorId));
  if (!plan) throw new Error('no plan');
  plan.sections.lre.fields.minutesOutsideWeekly = 120;
  await asSystem(async (tx) => {
    const content = JSON.parse(JSON.stringify(plan));
    await tx.iepVersion.create({
      data: {
        districtId,
        iepId: priorId,
        number: 1,
        reason: 'share',
        content,
        sha256: 'a'.repeat(64),
        createdById: owner.userId,
      },
    });
  });
}

beforeAll(async () => {
  district = await createDistrict();
  const { districtId } = district;
  owner = await createStaff(districtId, 'case_manager');
  studentId = await createStudent(district, { caseManagerMembershipId: owner.membershipId });
  ({ iepId: priorId } = await startIep(owner, { studentId, kind: 'annual' }));
  await servicesOfPrior();
  await asSystem((tx) =>
    tx.iep.updateMany({
      where: { id: priorId },
      data: { status: 'active', endsOn: toDateColumn('2027-03-01') },
    }),
  );
  iepId = newId();
  await asSystem(async (tx) => {
    await tx.iep.create({
      data: {
        districtId,
        id: iepId,
        studentId,
        kind: 'amendment',
        status: 'finalised',
        consent: 'with_exceptions',
        finalisedAt: lateEvening,
        priorIepId: priorId,
        amendsIepId: priorId,
        createdById: owner.userId,
      },
    });
    const section = { id: newId(), districtId, iepId, key: 'goals' };
    await tx.iepSection.create({ data: section });
    goalId = newId();
    await tx.iepBlock.create({
      data: {
        districtId,
        id: goalId,
        iepId,
        sectionId: section.id,
        kind: 'goal',
        position: 0,
        fields: { area: 'reading_fluency' },
      },
    });
    for (const [position, reviewedAt] of [null, new Date()].entries())
      await tx.iepSentence.create({
        data: {
          districtId,
          iepId,
          blockId: goalId,
          position,
          text: 'Carried over.',
          origin: 'human',
          authorId: owner.userId,
          carriedFromId: newId(),
          reviewedAt,
        },
      });
    for (const [day, value, voidedAt] of [
      ['2026-10-12', 43.5, null],
      ['2026-10-09', 41, null],
      ['2026-10-10', 99, new Date()],
    ] as const)
      await tx.goalProgress.create({
        data: {
          districtId,
          iepId,
          goalBlockId: goalId,
          measuredOn: toDateColumn(day),
          value,
          voidedAt,
          recordedById: owner.userId,
        },
      });
    await tx.schoolYear.create({
      data: { districtId, startsOn: toDateColumn('2026-08-17'), endsOn: toDateColumn('2027-06-11') },
    });
    await tx.closedDay.create({
      data: { districtId, on: toDateColumn('2026-11-26'), name: 'Thanksgiving', isHoliday: true },
    });
  });
  const guardian = await createUser({ name: 'Rosa Vance' });
  await createGuardianship(guardian.userId, districtId, studentId);
  meetingId = await meetingOf(iepId, lateEvening);
  await meetingOf(null, new Date('2026-09-01T15:00:00.000Z'));
  await meetingOf(null, new Date('2025-09-01T15:00:00.000Z'));
  await meetingOf(priorId, new Date('2026-03-01T15:00:00.000Z'));
  await noticeOf(iepId, now);
  await noticeOf(priorId, now);
  await noticeOf(null, new Date('2025-01-01T00:00:00.000Z'));
});

describe('the record of a plan', () => {
  it('has its life with days in the zone of the district, and the date that an amendment keeps', async () => {
    const { life } = await read();
    expect(life).toMatchObject({
      status: 'finalised',
      consent: 'with_exceptions',
      finalisedOn: '2026-10-05',
      amends: { annualReviewOn: '2027-03-01' },
      unreviewedSentences: 1,
    });
    expect(life.changesNeedingNotice).toEqual([expect.stringMatching(/outside the regular class/i)]);
  });

  it('has the meetings and notices of this plan, and those of the last year that name none', async () => {
    const { meetings, notices } = await read();
    expect(meetings.map(({ on }) => on)).toEqual(['2026-09-01', '2026-10-05']);
    expect(meetings.at(-1)).toMatchObject({
      id: meetingId,
      people: [{ name: 'Rosa Vance', role: 'parent', details: { attendance: 'present' } }],
    });
    expect(notices.map(({ content, sentOn }) => [content.action, sentOn])).toEqual([
      [`for ${iepId}`, '2026-10-07'],
    ]);
  });

  it('has the facts that stand, of the student and of no other plan', async () => {
    await fact('referral', '2026-03-01', { by: 'Teacher' }, { iepId: priorId });
    await fact('copy_given', '2025-10-01', { method: 'hand' }, { iepId: priorId });
    await fact('consent', '2025-10-01', { purpose: 'iep', outcome: 'given' }, { iepId: priorId });
    await fact('consent', '2025-10-02', { purpose: 'disclosure', outcome: 'given' }, { iepId: priorId });
    await fact('removal', '2026-09-02', { days: 2 }, { voidedAt: new Date(), voidedById: owner.userId });
    await fact('copy_given', '2026-10-06', { method: 'mail' }, { iepId });
    await fact('from_the_future', '2026-10-06', {});
    const { entries } = await read();
    expect(entries.map(({ kind, on }) => `${on} ${kind}`)).toEqual([
      '2025-10-02 consent',
      '2026-03-01 referral',
      '2026-10-06 copy_given',
    ]);
  });

  it('has scores, parents and the calendar, and is what an exported plan holds', async () => {
    const record = await read();
    expect(record.progress).toEqual([
      { goalId, on: '2026-10-09', value: 41 },
      { goalId, on: '2026-10-12', value: 43.5 },
    ]);
    expect(record.parents).toHaveLength(1);
    expect(record.calendar).toEqual({
      schoolYears: [{ startsOn: '2026-08-17', endsOn: '2027-06-11' }],
      closedDays: [{ on: '2026-11-26', isHoliday: true }],
    });
    expect(proceduralRecordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  it('is what the checks of the plan read', async () => {
    const findings = await listFindings(owner, iepId);
    expect(findings?.find(({ ruleId }) => ruleId === 'DOC-06')).toMatchObject({
      messageKey: 'DOC-06_carried',
      stage: 'finalize',
      values: { n: 1 },
    });
    expect(findings?.filter(({ ruleId }) => ruleId === 'TM-08')).toEqual([]);
    expect(findings?.map(({ ruleId }) => ruleId)).toContain('TM-01');
  });

  it('cannot be read for a plan that is not there', async () => {
    const { districtId } = district;
    await expect(
      inDistrict(owner, (tx) => readRecord(tx, { districtId, studentId, iepId: randomUUID() })),
    ).rejects.toThrow();
  });
});
