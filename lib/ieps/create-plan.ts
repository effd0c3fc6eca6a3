import 'server-only';
import { randomUUID } from 'node:crypto';
import type { StaffViewer } from '@/lib/auth/viewer';
import { toDateColumn } from '@/lib/db/calendar-column';
import type { IepKind, Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/in-district';
import type { CalendarDate } from '@/lib/format/calendar-date';
import { readStateConfig } from '@/lib/districts/state-config';
import { emptyDecisions, undecidedSubjects } from './required-tests';
import { isSectionKey, sectionKeys, type SectionKey } from './section-list';
import { sections } from './sections';

type NewPlan = Readonly<{
  studentId: string;
  kind: IepKind;
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
  priorIepId?: string;
  amendsIepId?: string;
  /** Answers to start with, by section; parsed by the section's schema. */
  answers?: ReadonlyMap<SectionKey, unknown>;
}>;

/** A plan with every section: empty ones, or those of the answers given. */
export async function createPlan(
  tx: Transaction,
  { districtId, userId }: StaffViewer,
  { startsOn, endsOn, answers, ...plan }: NewPlan,
): Promise<{ iepId: string; sectionIds: Map<SectionKey, string> }> {
  const { id: iepId } = await tx.iep.create({
    data: {
      ...plan,
      districtId,
      startsOn: toDateColumn(startsOn),
      endsOn: toDateColumn(endsOn),
      createdById: userId,
    },
    select: { id: true },
  });
  const made = await tx.iepSection.createManyAndReturn({
    data: sectionKeys.map((key) => ({
      districtId,
      iepId,
      key,
      fields: sections[key].fields.parse(answers?.get(key) ?? {}) as Prisma.InputJsonObject,
      updatedById: userId,
    })),
    select: { id: true, key: true },
  });
  return {
    iepId,
    sectionIds: new Map(made.flatMap(({ id, key }) => (isSectionKey(key) ? [[key, id]] : []))),
  };
}

/** What an empty plan holds already: the tests of the student's grade, which wait to be decided. */
export async function firstAnswers(
  tx: Transaction,
  { districtId }: StaffViewer,
  grade: string,
): Promise<Map<SectionKey, unknown>> {
  const { stateConfig } = await tx.district.findUniqueOrThrow({
    where: { id: districtId },
    select: { stateConfig: true },
  });
  const due = undecidedSubjects(readStateConfig(stateConfig).requiredTests, grade, []);
  return new Map([['assessments', { decisions: emptyDecisions(due, randomUUID) }]]);
}
