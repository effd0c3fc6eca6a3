import { randomUUID } from 'node:crypto';
import { toDateColumn } from '@/lib/db/calendar-column';
import type { IepStatus, Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/in-district';
import type { IepDocument } from '@/lib/ieps/document';
import { sectionKeys } from '@/lib/ieps/section-list';
import { freezeVersion } from '@/lib/versions/freeze';
import { demoPlan, unfinished, type DemoChild } from './demo-plan';
import { demoProcedure } from './demo-procedure';
import { demoEvidence, lastYear, thisYear } from './demo-years';

type Place = Readonly<{
  districtId: string;
  schoolId: string;
  district: IepDocument['district'];
  schoolName: string;
  /** The case manager, who wrote everything. */
  userId: string;
  membershipId: string;
}>;

/**
 * Two invented students whose plans have a history: Nadia's plan of this year is in effect and whole, with last
 * year's before it; Owen's plan of last year still stands while the next one is in review, with gaps.
 */
export async function makeDemoPlans(tx: Transaction, place: Place): Promise<void> {
  const nadia = await makeChild(tx, place, 'Nadia', 'Rowe', '2026-10-05');
  const before = await makePlan(tx, place, demoPlan(nadia, lastYear, randomUUID()), {
    status: 'superseded',
    consent: 'whole',
  });
  const now = demoPlan(nadia, thisYear, randomUUID());
  await makePlan(tx, place, now, { status: 'active', priorIepId: before });
  await makeProcedure(tx, place, nadia.student.id, now.iep.id);

  const owen = await makeChild(tx, place, 'Owen', 'Park', '2025-12-08');
  const standing = { ...lastYear, meetingOn: '2025-12-08', startsOn: '2025-12-10', endsOn: '2026-12-07' };
  const prior = await makePlan(tx, place, demoPlan(owen, standing, randomUUID()), {
    status: 'active',
    consent: 'whole',
  });
  await tx.recordEntry.create({
    data: {
      districtId: place.districtId,
      studentId: owen.student.id,
      iepId: prior,
      kind: 'services_started',
      occurredOn: toDateColumn(standing.startsOn),
      data: { service: 'Special education' },
      createdById: place.userId,
    },
    select: { id: true },
  });
  const next = unfinished(
    demoPlan(owen, { ...thisYear, startsOn: '2026-12-08', endsOn: '2027-12-07' }, randomUUID()),
  );
  await makePlan(tx, place, next, { status: 'in_review', priorIepId: prior });
}

async function makeChild(
  tx: Transaction,
  { districtId, schoolId, district, schoolName, userId, membershipId }: Place,
  givenName: string,
  familyName: string,
  lastAnnualReviewOn: string,
): Promise<DemoChild> {
  const student = {
    id: randomUUID(),
    givenName,
    familyName,
    preferredName: null,
    birthDate: '2018-01-20',
    grade: '3',
    disabilityCategory: 'SLD',
    homeLanguage: 'en',
    englishLearner: false,
    schoolWeekMinutes: 1800,
    lastEvaluationOn: '2025-09-15',
    lastAnnualReviewOn,
  };
  await tx.student.create({
    data: {
      ...student,
      districtId,
      schoolId,
      localId: `DEMO-${familyName.toUpperCase()}`,
      birthDate: toDateColumn(student.birthDate),
      lastEvaluationOn: toDateColumn(student.lastEvaluationOn),
      lastAnnualReviewOn: toDateColumn(lastAnnualReviewOn),
    },
    select: { id: true },
  });
  await tx.studentTeam.create({
    data: { districtId, studentId: student.id, membershipId, role: 'case_manager' },
    select: { id: true },
  });
  const by = { createdById: userId, confirmedById: userId, confirmedAt: new Date() };
  await tx.evidence.createMany({
    data: demoEvidence.map(({ on, name, ...datum }) => ({
      ...datum,
      ...by,
      districtId,
      studentId: student.id,
      instrument: name,
      occurredOn: toDateColumn(on),
    })),
  });
  return { student: { ...student, schoolName }, district };
}

type Standing = Readonly<{ status: IepStatus; consent?: 'whole'; priorIepId?: string }>;

async function makePlan(
  tx: Transaction,
  { districtId, userId }: Place,
  plan: IepDocument,
  standing: Standing,
): Promise<string> {
  const { id: iepId, kind, startsOn, endsOn, meetingOn } = plan.iep;
  const isDecided = standing.status !== 'in_review';
  const finalisedAt = isDecided && meetingOn ? new Date(`${meetingOn}T21:00:00Z`) : null;
  await tx.iep.create({
    data: {
      ...standing,
      districtId,
      id: iepId,
      studentId: plan.student.id,
      kind,
      startsOn: toDateColumn(startsOn),
      endsOn: toDateColumn(endsOn),
      meetingOn: toDateColumn(isDecided ? meetingOn : null),
      finalisedAt,
      createdById: userId,
      createdAt: finalisedAt ?? new Date(),
    },
    select: { id: true },
  });
  await makeSections(tx, { districtId, userId }, plan);
  if (!isDecided) return iepId;
  const { versionId } = await freezeVersion(tx, {
    districtId,
    iepId,
    document: plan,
    reason: 'finalise',
    note: 'Decided by the team.',
    byId: userId,
  });
  const step = { districtId, iepId, byId: userId, at: finalisedAt ?? new Date() };
  await tx.iepTransition.createMany({
    data: [
      { ...step, from: 'draft', to: 'meeting_held' },
      { ...step, from: 'meeting_held', to: 'finalised', versionId },
      { ...step, from: 'finalised', to: 'active' },
      ...(standing.status === 'superseded'
        ? [{ ...step, byId: null, at: new Date(), from: 'active' as const, to: 'superseded' as const }]
        : []),
    ],
  });
  return iepId;
}

async function makeSections(
  tx: Transaction,
  { districtId, userId }: Pick<Place, 'districtId' | 'userId'>,
  { iep, sections }: IepDocument,
): Promise<void> {
  const links: Prisma.IepLinkCreateManyInput[] = [];
  for (const key of sectionKeys) {
    const { fields, blocks } = sections[key];
    const id = randomUUID();
    const section = { districtId, id, iepId: iep.id, key, updatedById: userId };
    await tx.iepSection.create({
      data: { ...section, fields: JSON.parse(JSON.stringify(fields)) },
      select: { id: true },
    });
    await tx.iepBlock.createMany({
      data: blocks.map((block, position) => ({
        districtId,
        id: block.id,
        iepId: iep.id,
        sectionId: id,
        position,
        kind: block.kind,
        fields: JSON.parse(JSON.stringify(block.fields)),
      })),
    });
    await tx.iepSentence.createMany({
      data: blocks.flatMap((block) =>
        block.sentences.map((sentence, position) => ({
          districtId,
          id: sentence.id,
          iepId: iep.id,
          blockId: block.id,
          position,
          text: sentence.text,
          origin: 'human' as const,
          authorId: userId,
        })),
      ),
    });
    for (const block of blocks)
      if ('linksTo' in block)
        links.push(
          ...block.linksTo.map((to) => ({
            districtId,
            iepId: iep.id,
            fromBlockId: block.id,
            toBlockId: to,
          })),
        );
  }
  await tx.iepLink.createMany({ data: links });
}

async function makeProcedure(
  tx: Transaction,
  { districtId, userId: createdById }: Place,
  studentId: string,
  iepId: string,
): Promise<void> {
  const { meetings, notices, entries } = demoProcedure();
  const about = { districtId, studentId, createdById };
  for (const { id, status, startsAt, minutes, location, details, people } of meetings) {
    await tx.meeting.create({
      data: { ...about, id, iepId, status, startsAt: new Date(startsAt), minutes, location, details },
      select: { id: true },
    });
    await tx.meetingPerson.createMany({
      data: people.map((person) => ({ ...person, districtId, meetingId: id })),
    });
  }
  for (const { id, decidedOn, sentOn, content } of notices)
    await tx.priorWrittenNotice.create({
      data: {
        ...about,
        id,
        iepId,
        content,
        decidedOn: toDateColumn(decidedOn),
        sentOn: toDateColumn(sentOn),
      },
      select: { id: true },
    });
  await tx.recordEntry.createMany({
    data: entries.map(({ id, kind, on, data }) => ({
      ...about,
      id,
      kind,
      iepId: kind === 'safeguards_notice' || kind === 'consent' ? null : iepId,
      occurredOn: toDateColumn(on),
      data,
    })),
  });
}
