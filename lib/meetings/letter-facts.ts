import 'server-only';
import type { Viewer } from '@/lib/auth/viewer';
import { fromDateColumn } from '@/lib/db/calendar-column';
import type { Transaction } from '@/lib/db/in-district';
import { readStateConfig } from '@/lib/districts/state-config';
import { ageOn } from '@/lib/format/calendar-date';
import { choosesEmail } from '@/lib/record/email-consent';
import { entriesOfKind } from '@/lib/record/read-entries';
import { openGuardianships } from './guardianships';
import type { InvitationFacts } from './invitation';
import type { MeetingView } from './read-meeting';

export type InvitedParent = {
  personId: string;
  guardianshipId: string;
  name: string;
  language: string;
  mayEmail: boolean;
};

/** The parents at a meeting who are still linked, and whether each has chosen e-mail for notices. */
export async function invitedParents(
  tx: Transaction,
  { districtId }: Pick<Viewer, 'districtId'>,
  { studentId, people }: Pick<MeetingView, 'studentId' | 'people'>,
): Promise<InvitedParent[]> {
  const personOf = new Map(people.map(({ id, guardianshipId }) => [guardianshipId, id]));
  const guardianships = await openGuardianships(tx, { districtId, studentId });
  const consents = await entriesOfKind(tx, { districtId, studentId }, 'consent');
  return guardianships.flatMap(({ guardianshipId, name, language }) => {
    const personId = personOf.get(guardianshipId);
    if (!personId) return [];
    return [
      {
        personId,
        guardianshipId,
        name,
        language,
        mayEmail: choosesEmail(consents, { guardianshipId, name }),
      },
    ];
  });
}

const partCUntilAge = 5;

/** What the invitation says about the child and the school, as far as it is recorded. */
export async function letterFacts(
  tx: Transaction,
  viewer: Viewer,
  meeting: MeetingView,
): Promise<Omit<InvitationFacts, 'parentName' | 'locale'>> {
  const { districtId, timeZone } = viewer;
  const { studentId, details, people } = meeting;
  const student = await tx.student.findFirstOrThrow({
    where: { districtId, id: studentId },
    select: {
      givenName: true,
      preferredName: true,
      birthDate: true,
      school: { select: { name: true } },
      team: {
        where: { role: 'case_manager', endedAt: null },
        take: 1,
        select: { membership: { select: { user: { select: { name: true } } } } },
      },
    },
  });
  const district = await tx.district.findUniqueOrThrow({
    where: { id: districtId },
    select: { name: true, stateConfig: true },
  });
  const partC = await entriesOfKind(tx, { districtId, studentId }, 'part_c_transition');
  const age = ageOn(fromDateColumn(student.birthDate), meeting.on);
  const { transitionAge } = readStateConfig(district.stateConfig);
  const isFirst = details.purposes.includes('initial') && age < partCUntilAge;
  return {
    firstName: student.preferredName ?? student.givenName,
    districtName: district.name,
    schoolName: student.school.name,
    contactName: student.team[0]?.membership.user.name ?? student.school.name,
    startsAt: new Date(meeting.startsAt),
    timeZone,
    minutes: meeting.minutes,
    location: meeting.location,
    purposes: details.purposes,
    people,
    needsInterpreter: details.interpreter.isNeeded === 'yes',
    isFromPartC: isFirst || (details.purposes.includes('initial') && partC.length > 0),
    isTransition: details.purposes.includes('transition') || age >= transitionAge,
  };
}
