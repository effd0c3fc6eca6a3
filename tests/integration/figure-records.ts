import { newId } from '@/lib/db/id';
import { asSystem } from '@/lib/db/in-district';
import { addDays, todayIn } from '@/lib/format/calendar-date';
import type { TestDistrict } from '../setup/users';

/* Rows of a district that is counted by hand, written past the rules that would compute them. */

type District = Pick<TestDistrict, 'districtId'>;
const today = todayIn('America/Chicago');
const date = (day: string) => new Date(`${day}T00:00:00Z`);

export type New = { family?: string; given?: string; birth?: string; due?: string; managerId?: string };

export async function student(
  district: TestDistrict,
  { family = 'Zyx', given = 'Robin', birth = '2016-03-04', due, managerId }: New = {},
) {
  const { districtId, schoolId } = district;
  const id = newId();
  await asSystem(async (tx) => {
    await tx.student.create({
      data: {
        districtId,
        id,
        schoolId,
        givenName: given,
        familyName: family,
        birthDate: date(birth),
        grade: '4',
        disabilityCategory: 'SLD',
        ...(due ? { nextDueOn: date(due), nextDueKind: 'annual_review' } : {}),
      },
    });
    if (managerId)
      await tx.studentTeam.create({
        data: {
          districtId,
          id: newId(),
          studentId: id,
          membershipId: managerId,
          role: 'case_manager',
        },
      });
  });
  return id;
}

export function clock(
  { districtId }: District,
  studentId: string,
  kind: string,
  dueOn: string,
  startedOn: string | null,
  metOn: string | null,
) {
  return asSystem((tx) =>
    tx.studentClock.create({
      data: {
        districtId,
        studentId,
        kind,
        dueOn: date(dueOn),
        startedOn: startedOn ? date(startedOn) : null,
        metOn: metOn ? date(metOn) : null,
      },
    }),
  );
}

export type Section = { key: string; fields: object };
export function plan(
  { districtId }: District,
  studentId: string,
  status: 'draft' | 'active',
  extra: object = {},
  sections: Section[] = [],
) {
  const id = newId();
  return asSystem(async (tx) => {
    await tx.iep.create({
      data: {
        districtId,
        id,
        studentId,
        kind: 'annual',
        status,
        createdById: newId(),
        startsOn: date(addDays(today, -100)),
        endsOn: date(addDays(today, 100)),
        ...extra,
      },
    });
    for (const { key, fields } of sections)
      await tx.iepSection.create({ data: { districtId, iepId: id, key, fields } });
    return id;
  });
}

export type Goal = {
  baseline: number;
  target: number;
  value: number | null;
  daysAgo?: number;
  direction?: string;
};
export async function goal(
  { districtId }: District,
  iepId: string,
  { baseline, target, value, daysAgo = 0, direction = 'increase' }: Goal,
) {
  await asSystem(async (tx) => {
    const section = await tx.iepSection.upsert({
      where: { districtId_iepId_key: { districtId, iepId, key: 'goals' } },
      create: { districtId, iepId, key: 'goals' },
      update: {},
      select: { id: true },
    });
    const block = await tx.iepBlock.create({
      data: {
        districtId,
        iepId,
        sectionId: section.id,
        position: 0,
        kind: 'goal',
        fields: {
          baseline: { value: baseline, on: addDays(today, -100) },
          criterion: { value: target },
          targetOn: addDays(today, 100),
          direction,
        },
      },
      select: { id: true },
    });
    if (value !== null)
      await tx.goalProgress.create({
        data: {
          districtId,
          iepId,
          goalBlockId: block.id,
          measuredOn: date(addDays(today, -daysAgo)),
          value,
          recordedById: newId(),
        },
      });
  });
}
