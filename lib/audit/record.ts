import 'server-only';
import type { Transaction } from '@/lib/db/in-district';
import { auditPayloads, type AuditAction, type AuditPayload } from './events';

type Event<A extends AuditAction> = Readonly<{
  districtId: string;
  actorId: string | null;
  action: A;
  subjectId?: string;
  studentId?: string;
  payload: AuditPayload<A>;
}>;

/** Records an event in the caller's transaction: what happened and its record stand or fall together. */
export async function record<A extends AuditAction>(tx: Transaction, event: Event<A>): Promise<void> {
  const { payload, ...rest } = event;
  await tx.auditEvent.create({
    data: { ...rest, payload: auditPayloads[event.action].parse(payload) },
    select: { id: true },
  });
}
