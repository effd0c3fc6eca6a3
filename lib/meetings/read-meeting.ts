import 'server-only';
import type { MeetingStatus, Prisma } from '@/lib/db/generated/client';
import { dateInZone } from '@/lib/format/calendar-date';
import { wallTimeIn } from '@/lib/format/zoned-time';
import {
  meetingDetailsSchema,
  personDetailsSchema,
  type MeetingDetails,
  type PersonDetails,
  type TeamRole,
} from '@/lib/record/meeting';
import { teamRoles } from '@/lib/record/team-roles';

export const meetingSelect = {
  id: true,
  studentId: true,
  iepId: true,
  status: true,
  startsAt: true,
  minutes: true,
  location: true,
  details: true,
  revision: true,
  people: {
    orderBy: { id: 'asc' },
    select: { id: true, membershipId: true, guardianshipId: true, name: true, role: true, details: true },
  },
} as const satisfies Prisma.MeetingSelect;

type MeetingRow = Prisma.MeetingGetPayload<{ select: typeof meetingSelect }>;

export type MeetingPersonView = {
  id: string;
  membershipId: string | null;
  guardianshipId: string | null;
  name: string;
  role: TeamRole;
  details: PersonDetails;
};

export type MeetingView = {
  id: string;
  studentId: string;
  iepId: string | null;
  status: MeetingStatus;
  /** In the district's zone: the calendar day and the time on the wall, 'HH:MM'. */
  on: string;
  time: string;
  startsAt: string;
  minutes: number;
  location: string;
  details: MeetingDetails;
  revision: number;
  people: MeetingPersonView[];
};

/** A stored meeting as pages and rules read it; `zone` is the district's. */
export function meetingView(row: MeetingRow, zone: string): MeetingView {
  const { startsAt, details, people, ...rest } = row;
  return {
    ...rest,
    on: dateInZone(startsAt, zone),
    time: wallTimeIn(startsAt, zone),
    startsAt: startsAt.toISOString(),
    details: meetingDetailsSchema.parse(details),
    people: people.map((person) => ({
      ...person,
      role: teamRoles.find((role) => role === person.role) ?? 'other',
      details: personDetailsSchema.parse(person.details),
    })),
  };
}
