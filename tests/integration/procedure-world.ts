import type { GuardianViewer, StaffViewer } from '@/lib/auth/viewer';
import { asSystem } from '@/lib/db/in-district';
import { planMeeting } from '@/lib/meetings/mutations';
import { addEntry } from '@/lib/record/mutations';
import { addEntrySchema } from '@/lib/record/schema';
import {
  createDistrict,
  createGuardian,
  createStaff,
  createStudent,
  type TestDistrict,
} from '@/tests/setup/users';
import { meetingFields } from './access/procedure';

export let district: TestDistrict;
/** Answers for each child made here. */
export let teacher: StaffViewer;

/** A district with one case manager; call it before all tests of a file. */
export async function openProcedure(): Promise<void> {
  district = await createDistrict();
  teacher = await createStaff(district.districtId, 'case_manager');
}

export type Child = { studentId: string; parent: GuardianViewer; guardianshipId: string };

export async function createChild(): Promise<Child> {
  const studentId = await createStudent(district, { caseManagerMembershipId: teacher.membershipId });
  const parent = await createGuardian(district.districtId, studentId, { name: 'Ana Marsh' });
  const { id } = await asSystem((tx) =>
    tx.guardianship.findFirstOrThrow({ where: { studentId, userId: parent.userId }, select: { id: true } }),
  );
  return { studentId, parent, guardianshipId: id };
}

/** Enters a fact with the parts given. */
export const fact = (studentId: string, kind: string, parts: Record<string, string>) =>
  addEntry(
    teacher,
    addEntrySchema.parse({
      studentId,
      kind,
      on: '2026-10-01',
      ...Object.fromEntries(Object.entries(parts).map(([name, value]) => [`data.${name}`, value])),
    }),
  );

export const plan = ({ studentId, guardianshipId }: Child) =>
  planMeeting(teacher, { studentId, iepId: null, ...meetingFields([guardianshipId], 'Room 12') });

export const mails = () =>
  asSystem((tx) =>
    tx.outboxMail.findMany({
      where: { districtId: district.districtId },
      select: { template: true, subject: true, text: true },
    }),
  );
