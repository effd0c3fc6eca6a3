import 'server-only';
import { fromDateColumn, toDateColumn } from '@/lib/db/calendar-column';
import type { MemberRole } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { addDays, type CalendarDate } from '@/lib/format/calendar-date';
import { sendSoon } from '@/lib/mail/deliver';
import { keepMail } from '@/lib/mail/outbox';
import { lateStage, reminderDays, reminderStage } from './reminder-stages';

const batchSize = 200;
const maxPerMember = 2_000;
const furthestDays = Math.max(...reminderDays);
/** Who reads students at all; a member who became an administrator reads none. */
const readers: MemberRole[] = [
  'case_manager',
  'related_service_provider',
  'general_education_teacher',
  'coordinator',
];

type Morning = Readonly<{ districtId: string; today: CalendarDate }>;

/**
 * Writes each case manager of a district one letter about the clocks that have reached a step since the last
 * one. What was said once is not said again. Returns the letters written.
 */
export async function remindDistrict(morning: Morning): Promise<number> {
  let after: string | null = null;
  let letters = 0;
  do {
    const members: Member[] = await readMembers(morning.districtId, after);
    for (const member of members) {
      const mailId = await inDistrict(morning, (tx) => remindMember(tx, morning, member));
      if (mailId === null) continue;
      letters += 1;
      await sendSoon([mailId]);
    }
    after = members.length === batchSize ? (members.at(-1)?.id ?? null) : null;
  } while (after !== null);
  return letters;
}

type Member = { id: string; user: { name: string; email: string; locale: string } };

function readMembers(districtId: string, after: string | null): Promise<Member[]> {
  return inDistrict({ districtId }, (tx) =>
    tx.membership.findMany({
      where: {
        districtId,
        endedAt: null,
        role: { in: readers },
        user: { disabledAt: null },
        assignments: { some: { role: 'case_manager', endedAt: null } },
        ...(after ? { id: { gt: after } } : {}),
      },
      orderBy: { id: 'asc' },
      take: batchSize,
      select: { id: true, user: { select: { name: true, email: true, locale: true } } },
    }),
  );
}

type Reminder = { studentId: string; kind: string; dueOn: CalendarDate; daysBefore: number };

async function remindMember(
  tx: Transaction,
  { districtId, today }: Morning,
  { id: membershipId, user }: Member,
): Promise<string | null> {
  const due = await readDue(tx, { districtId, today }, membershipId);
  const added = await tx.reminder.createManyAndReturn({
    data: due.map((reminder) => ({
      ...reminder,
      districtId,
      id: newId(),
      membershipId,
      dueOn: toDateColumn(reminder.dueOn),
    })),
    // What was said before is left out by the unique key, also when two processes meet here.
    skipDuplicates: true,
    select: { kind: true, dueOn: true, daysBefore: true },
  });
  if (added.length === 0) return null;
  const district = await tx.district.findUniqueOrThrow({
    where: { id: districtId },
    select: { name: true },
  });
  return keepMail(tx, {
    districtId,
    toAddress: user.email,
    template: 'clock_digest',
    locale: user.locale,
    recipientName: user.name,
    senderName: district.name,
    districtName: district.name,
    path: '/calendar',
    // No child is named and none can be told apart: kinds and days alone.
    due: added.map(({ kind, dueOn, daysBefore }) => ({
      kind,
      on: fromDateColumn(dueOn),
      isLate: daysBefore === lateStage,
    })),
  });
}

async function readDue(
  tx: Transaction,
  { districtId, today }: Morning,
  membershipId: string,
): Promise<Reminder[]> {
  const clocks = await tx.studentClock.findMany({
    where: {
      districtId,
      metOn: null,
      dueOn: { lte: toDateColumn(addDays(today, furthestDays)) },
      student: {
        archivedAt: null,
        team: { some: { membershipId, role: 'case_manager', endedAt: null } },
      },
    },
    orderBy: [{ dueOn: 'desc' }, { studentId: 'asc' }],
    take: maxPerMember,
    select: { studentId: true, kind: true, dueOn: true },
  });
  return clocks.flatMap(({ studentId, kind, dueOn }) => {
    const on = fromDateColumn(dueOn);
    const daysBefore = reminderStage(on, today);
    return daysBefore === null ? [] : [{ studentId, kind, dueOn: on, daysBefore }];
  });
}
