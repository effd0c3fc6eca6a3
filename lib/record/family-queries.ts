import 'server-only';
import type { GuardianViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { sharesReadableBy } from '@/lib/families/policy';
import { isAnswerable } from './answerable';
import { entriesOfKind } from './read-entries';

/** Whether a plan waits for this parent's answer, and what the parent answered last. */
export type PlanAnswer = {
  isOpen: boolean;
  last: { on: string; outcome: string; exceptions: string; signer: string } | null;
};

/** Null when the plan is not shared with the parent. */
export function getPlanAnswer(viewer: GuardianViewer, iepId: string): Promise<PlanAnswer | null> {
  return inDistrict(viewer, async (tx) => {
    const share = await tx.iepShare.findFirst({
      where: { ...sharesReadableBy(viewer), iepId },
      orderBy: { version: { number: 'desc' } },
      select: {
        guardianshipId: true,
        versionId: true,
        iep: { select: { studentId: true, status: true } },
      },
    });
    if (!share) return null;
    const { studentId } = share.iep;
    const consents = await entriesOfKind(tx, { districtId: viewer.districtId, studentId }, 'consent', iepId);
    const own = consents.filter(({ data }) => data.guardianshipId === share.guardianshipId).at(-1);
    return {
      isOpen: await isAnswerable(tx, viewer.districtId, { iepId, ...share }),
      last: own
        ? {
            on: own.on,
            outcome: own.data.outcome ?? 'no_response',
            exceptions: own.data.exceptions,
            signer: own.data.signer,
          }
        : null,
    };
  });
}
