import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { Transaction } from '@/lib/db/in-district';
import { sendSoon } from './deliver';
import { keepMail } from './outbox';

type Shared = Readonly<{ iepId: string; guardianshipIds: readonly string[] }>;

/** Tells guardians, each in their language, that a plan was shared with them. No child is named. */
export async function queueShareMail(
  tx: Transaction,
  viewer: StaffViewer,
  { iepId, guardianshipIds }: Shared,
): Promise<void> {
  const district = await tx.district.findUniqueOrThrow({
    where: { id: viewer.districtId },
    select: { name: true },
  });
  const guardians = await tx.guardianship.findMany({
    where: { districtId: viewer.districtId, id: { in: [...guardianshipIds] }, revokedAt: null },
    select: { language: true, user: { select: { name: true, email: true } } },
  });
  const mailIds: string[] = [];
  for (const { language, user } of guardians) {
    const mailId = await keepMail(tx, {
      districtId: viewer.districtId,
      toAddress: user.email,
      template: 'plan_shared',
      locale: language,
      recipientName: user.name,
      senderName: viewer.name,
      districtName: district.name,
      path: `/family/ieps/${iepId}`,
    });
    mailIds.push(mailId);
  }
  await sendSoon(mailIds);
}
