import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { notFound } from '@/lib/errors';
import { iepsEditableBy } from '@/lib/ieps/policy';
import { signOfLife, stopLiveRun } from './live-runs';

type RunId = Readonly<{ runId: string }>;

/** Stops a draft: at once in this process, by a flag in the database when another one runs it. */
export async function stopDraft(viewer: StaffViewer, { runId }: RunId): Promise<void> {
  await inDistrict(viewer, async (tx) => {
    const run = await tx.draftRun.findFirst({
      where: { districtId: viewer.districtId, id: runId, iep: iepsEditableBy(viewer) },
      select: { id: true },
    });
    if (!run) throw notFound('run');
    await tx.draftRun.updateMany({
      where: { districtId: viewer.districtId, id: runId, status: 'running' },
      data: { stopRequestedAt: new Date() },
    });
  });
  stopLiveRun(runId, 'stopped');
}

/** Tells the run that the browser is still there. */
export async function keepDraftAlive(viewer: StaffViewer, { runId }: RunId): Promise<void> {
  await inDistrict(viewer, async (tx) => {
    const { count } = await tx.draftRun.updateMany({
      where: { districtId: viewer.districtId, id: runId, startedById: viewer.userId, status: 'running' },
      data: { heartbeatAt: new Date() },
    });
    if (count === 0) throw notFound('run');
  });
  signOfLife(runId);
}
