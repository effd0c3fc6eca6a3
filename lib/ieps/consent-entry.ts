import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { toDateColumn } from '@/lib/db/calendar-column';
import type { Transaction } from '@/lib/db/in-district';
import { todayIn } from '@/lib/format/calendar-date';
import { entryDataSchema } from '@/lib/record/entries';
import type { PlanLife } from './life-facts';
import type { TakeStepInput } from './life-schema';

const outcomes = {
  whole: 'given',
  with_exceptions: 'given_with_exceptions',
  declined: 'declined',
} as const;

/**
 * Keeps what the parent decided as a consent of the record (34 CFR 300.9, 300.300), unless one on this plan is
 * recorded already.
 */
export async function keepConsent(
  tx: Transaction,
  { districtId, userId, timeZone }: StaffViewer,
  { id, studentId, facts: { kind } }: PlanLife,
  { consent, signer, signedOn, reason }: TakeStepInput,
): Promise<void> {
  if (!consent) return;
  const purpose = kind === 'initial' ? 'initial_services' : 'iep';
  const known = await tx.recordEntry.count({
    where: {
      districtId,
      iepId: id,
      kind: 'consent',
      voidedAt: null,
      data: { path: ['purpose'], equals: purpose },
    },
  });
  if (known > 0) return;
  const data = entryDataSchema('consent').parse({
    purpose,
    outcome: outcomes[consent],
    signer,
    signerRole: 'parent',
    exceptions: consent === 'with_exceptions' ? reason : '',
  });
  await tx.recordEntry.create({
    data: {
      districtId,
      studentId,
      iepId: id,
      kind: 'consent',
      occurredOn: toDateColumn(signedOn ?? todayIn(timeZone)),
      data,
      createdById: userId,
    },
    select: { id: true },
  });
}
