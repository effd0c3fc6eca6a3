import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { Transaction } from '@/lib/db/in-district';
import { sendSoon } from './deliver';
import { keepMail } from './outbox';
import type { MailTemplate } from './templates';

type Told = Readonly<{ template: MailTemplate; userIds: readonly string[]; path: string }>;

/** Tells members of the viewer's district about something to look at. No child is named; the link asks for a sign-in. */
export async function queueStaffMail(
  tx: Transaction,
  viewer: StaffViewer,
  { template, userIds, path }: Told,
): Promise<void> {
  const wanted = [...new Set(userIds)].filter((id) => id !== viewer.userId);
  if (wanted.length === 0) return;
  const { districtId } = viewer;
  const members = await tx.membership.findMany({
    where: { districtId, endedAt: null, userId: { in: wanted }, user: { disabledAt: null } },
    select: {
      district: { select: { name: true } },
      user: { select: { name: true, email: true, locale: true } },
    },
  });
  const mailIds: string[] = [];
  for (const { district, user } of members) {
    const mailId = await keepMail(tx, {
      districtId,
      toAddress: user.email,
      template,
      locale: user.locale,
      recipientName: user.name,
      senderName: viewer.name,
      districtName: district.name,
      path,
    });
    mailIds.push(mailId);
  }
  await sendSoon(mailIds);
}
