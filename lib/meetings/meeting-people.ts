import 'server-only';
import type { Transaction } from '@/lib/db/in-district';
import { newId } from '@/lib/db/id';
import { AppError } from '@/lib/errors';
import { personDetailsSchema } from '@/lib/record/meeting';
import { openGuardianships } from './guardianships';
import type { MeetingPersonView } from './read-meeting';
import type { MeetingPersonInput } from './schema';

type Scope = Readonly<{ districtId: string; studentId: string }>;

/** The people as the records name them. A link to someone else's parent or to no member is refused. */
export async function checkedPeople(
  tx: Transaction,
  scope: Scope,
  people: readonly MeetingPersonInput[],
): Promise<MeetingPersonInput[]> {
  const members = await tx.membership.findMany({
    where: {
      districtId: scope.districtId,
      id: { in: people.flatMap(({ membershipId }) => membershipId ?? []) },
    },
    select: { id: true, user: { select: { name: true } } },
  });
  const memberNames = new Map(members.map(({ id, user }) => [id, user.name]));
  const parents = await openGuardianships(tx, scope);
  const parentNames = new Map(parents.map(({ guardianshipId, name }) => [guardianshipId, name]));
  return people.map((person) => {
    const { guardianshipId, membershipId } = person;
    if (!guardianshipId && !membershipId) return person;
    const name = guardianshipId ? parentNames.get(guardianshipId) : memberNames.get(membershipId ?? '');
    if (name === undefined || (guardianshipId && membershipId))
      throw new AppError('invalid', 'person', { fieldErrors: { people: ['meeting_person_unknown'] } });
    return { ...person, name };
  });
}

/** Makes the stored people of a meeting those of the list. Who stays keeps what was recorded of them. */
export async function keepPeople(
  tx: Transaction,
  { districtId, meetingId }: Readonly<{ districtId: string; meetingId: string }>,
  people: readonly MeetingPersonInput[],
  before: readonly MeetingPersonView[],
): Promise<void> {
  const known = new Set(before.map(({ id }) => id));
  const kept = people.flatMap(({ id }) => (id && known.has(id) ? [id] : []));
  await tx.meetingPerson.deleteMany({ where: { districtId, meetingId, id: { notIn: kept } } });
  for (const { id, ...person } of people) {
    if (id && known.has(id))
      await tx.meetingPerson.updateMany({ where: { districtId, meetingId, id }, data: person });
    else
      await tx.meetingPerson.create({
        data: { districtId, meetingId, id: newId(), ...person, details: personDetailsSchema.parse({}) },
        select: { id: true },
      });
  }
}
