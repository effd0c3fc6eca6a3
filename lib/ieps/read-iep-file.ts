import 'server-only';
import { readDecisions } from '@/lib/compliance/read-decisions';
import type { Transaction } from '@/lib/db/in-district';
import { readRecord } from '@/lib/record/read-record';
import type { IepDocument } from './document';
import { exportIepFile, type IepFile } from './iep-file';

/** The file of a plan that was read: with its record and its decisions. The caller has checked who may read it. */
export async function readIepFile(
  tx: Transaction,
  { districtId, plan }: Readonly<{ districtId: string; plan: IepDocument }>,
): Promise<IepFile> {
  const scope = { districtId, iepId: plan.iep.id };
  const record = await readRecord(tx, { ...scope, studentId: plan.student.id }, { plan });
  return exportIepFile({ plan, record, decisions: await readDecisions(tx, scope) });
}
