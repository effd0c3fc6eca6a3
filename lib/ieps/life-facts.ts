import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { fromDateColumn } from '@/lib/db/calendar-column';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/in-district';
import { readStateConfig } from '@/lib/districts/state-config';
import { dateInZone, todayIn, type CalendarDate } from '@/lib/format/calendar-date';
import type { Actor, LifeFacts } from './life-steps';

const lifeSelect = {
  id: true,
  studentId: true,
  kind: true,
  status: true,
  consent: true,
  revision: true,
  startsOn: true,
  endsOn: true,
  meetingOn: true,
  amendsIepId: true,
  amends: { select: { status: true, endsOn: true } },
  meetings: {
    where: { status: 'held' },
    orderBy: { startsAt: 'desc' },
    take: 1,
    select: { startsAt: true },
  },
  entries: { where: { kind: 'amendment_agreement', voidedAt: null }, take: 1, select: { id: true } },
} as const satisfies Prisma.IepSelect;

/** A plan with what its steps look at; `blockingFindings` is found out by whoever needs it. */
export type PlanLife = Readonly<{
  id: string;
  studentId: string;
  revision: number;
  amendsIepId: string | null;
  /** The day of the last meeting recorded as held. */
  heldOn: CalendarDate | null;
  meetingOn: CalendarDate | null;
  facts: LifeFacts;
}>;

/** The life of a plan that passes `where`; null when none does. */
export async function readLife(
  tx: Transaction,
  { districtId, timeZone }: Pick<StaffViewer, 'districtId' | 'timeZone'>,
  where: Prisma.IepWhereInput,
): Promise<PlanLife | null> {
  const row = await tx.iep.findFirst({ where, select: lifeSelect });
  if (!row) return null;
  const district = await tx.district.findUniqueOrThrow({
    where: { id: districtId },
    select: { stateConfig: true },
  });
  const { annualConsentRequired, consentLevels } = readStateConfig(district.stateConfig);
  const { kind, status, consent, amends, meetings, entries } = row;
  const held = meetings[0]?.startsAt;
  return {
    id: row.id,
    studentId: row.studentId,
    revision: row.revision,
    amendsIepId: row.amendsIepId,
    heldOn: held ? dateInZone(held, timeZone) : null,
    meetingOn: fromDateColumn(row.meetingOn),
    facts: {
      kind,
      status,
      consent,
      startsOn: fromDateColumn(row.startsOn),
      endsOn: fromDateColumn(row.endsOn),
      today: todayIn(timeZone),
      blockingFindings: null,
      hasHeldMeeting: meetings.length > 0,
      hasAmendmentAgreement: entries.length > 0,
      amends: amends && { status: amends.status, endsOn: fromDateColumn(amends.endsOn) },
      annualConsentRequired,
      consentLevels,
    },
  };
}

/** As whom a member of staff acts on a plan the member manages. */
export function actorOf({ role }: StaffViewer): Actor {
  return role === 'coordinator' ? 'coordinator' : 'case_manager';
}
