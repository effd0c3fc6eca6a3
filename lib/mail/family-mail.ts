import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { Transaction } from '@/lib/db/in-district';
import { sendSoon } from './deliver';
import { keepMail } from './outbox';
import type { MailTemplate } from './templates';

type Told = Readonly<{ template: MailTemplate; guardianshipIds: readonly string[]; path: string }>;

/** Tells parents, each in their language, that something waits for them behind a sign-in. No child is named. */
export async function queueFamilyMail(
  tx: Transaction,
  viewer: StaffViewer,
  { template, guardianshipIds, path }: Told,
): Promise<void> {
  if (guardianshipIds.length === 0) return;
  const { districtId } = viewer;
  const district = await tx.district.findUniqueOrThrow({
    where: { id: districtId },
    select: { name: true },
  });
  const guardians = await tx.guardianship.findMany({
    where: { districtId, id: { in: [...guardianshipIds] }, revokedAt: null },
    select: { language: true, user: { select: { name: true, email: true } } },
  });
  const mailIds: string[] = [];
  for (const { language, user } of guardians) {
    const mailId = await keepMail(tx, {
      districtId,
      toAddress: user.email,
      template,
      locale: language,
      recipientName: user.name,
      senderName: viewer.name,
      districtName: district.name,
      path,
    });
    mailIds.push(mailId);
  }
  await sendSoon(mailIds);
}
