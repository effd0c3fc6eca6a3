import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { fromDateColumn } from '@/lib/db/calendar-column';
import type { IepKind, IepStatus } from '@/lib/db/generated/enums';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { isOpen } from '@/lib/ieps/life';
import { iepsReadableBy } from '@/lib/ieps/policy';
import { readIepDocument } from '@/lib/ieps/queries';
import { isSectionKey, type SectionKey } from '@/lib/ieps/section-list';
import { threadOf, type LastMeasured, type Thread } from './thread';

export type SectionRevisions = Partial<Record<SectionKey, number>>;

export type ThreadForStaff = {
  iepId: string;
  kind: IepKind;
  status: IepStatus;
  student: { id: string; displayName: string };
  thread: Thread;
  revisions: SectionRevisions;
  canEdit: boolean;
};

/** The thread of a plan; null when it is absent or not the viewer's. */
export function getThread(viewer: StaffViewer, iepId: string): Promise<ThreadForStaff | null> {
  return inDistrict(viewer, async (tx) => {
    const iep = await tx.iep.findFirst({
      where: { ...iepsReadableBy(viewer), id: iepId },
      select: { kind: true, status: true },
    });
    const plan = iep && (await readIepDocument(tx, viewer, iepId));
    if (!plan) return null;
    const progress = await readLastMeasured(tx, viewer.districtId, iepId);
    const { student } = plan;
    return {
      iepId,
      kind: iep.kind,
      status: iep.status,
      student: {
        id: student.id,
        displayName: `${student.preferredName ?? student.givenName} ${student.familyName}`,
      },
      thread: threadOf({ plan, progress, isInEffect: iep.status === 'active' }),
      revisions: await readRevisions(tx, viewer.districtId, iepId),
      canEdit: isOpen(iep.status),
    };
  });
}

/** The revision of each section of a plan the caller has already checked the viewer may read. */
export async function readRevisions(
  tx: Transaction,
  districtId: string,
  iepId: string,
): Promise<SectionRevisions> {
  const rows = await tx.iepSection.findMany({
    where: { districtId, iepId },
    select: { key: true, revision: true },
  });
  return Object.fromEntries(
    rows.flatMap(({ key, revision }) => (isSectionKey(key) ? [[key, revision]] : [])),
  );
}

async function readLastMeasured(tx: Transaction, districtId: string, iepId: string): Promise<LastMeasured[]> {
  const rows = await tx.goalProgress.findMany({
    where: { districtId, iepId, voidedAt: null },
    orderBy: [{ measuredOn: 'desc' }, { recordedAt: 'desc' }],
    select: { goalBlockId: true, value: true, measuredOn: true },
  });
  const byGoal = Map.groupBy(rows, ({ goalBlockId }) => goalBlockId);
  return [...byGoal].flatMap(([goalId, [last, ...earlier]]) =>
    last
      ? [
          {
            goalId,
            value: last.value.toNumber(),
            on: fromDateColumn(last.measuredOn),
            count: earlier.length + 1,
          },
        ]
      : [],
  );
}
