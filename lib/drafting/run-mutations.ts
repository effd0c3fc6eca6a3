import 'server-only';
import { writerFor } from '@/lib/ai/models';
import type { Writer } from '@/lib/ai/registry';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { isAiEnabled } from '@/lib/documents/prepare-index';
import { editableIep } from '@/lib/ieps/section-save';
import { consumeLimit } from '@/lib/limits/consume';
import { reportUnexpected } from '@/lib/observability/report';
import type { DraftEvent } from './events';
import { closeLiveRun, openLiveRun, signOfLife, stopLiveRun } from './live-runs';
import { openRun } from './run-store';
import { runDraft } from './run-draft';
import type { StartDraftInput } from './schema';
import { notFound } from '@/lib/errors';
import { iepsEditableBy } from '@/lib/ieps/policy';

/**
 * Starts the draft of one section and answers its events as they come. The stream is there at once; the
 * work goes on behind it and is stored as it arrives, so closing the page loses nothing that was written.
 */
export async function startDraft(
  viewer: StaffViewer,
  input: StartDraftInput,
): Promise<ReadableStream<DraftEvent>> {
  await consumeLimit('draft', viewer.userId);
  const started = await inDistrict(viewer, async (tx) => {
    const { studentId } = await editableIep(tx, viewer, input.iepId);
    const writer = writerFor('draft', { aiEnabled: await isAiEnabled(tx, viewer.districtId) });
    const runId = await openRun(tx, viewer, input, { studentId, writer: storedWriter(writer) });
    return { studentId, writer, runId };
  });
  const { runId } = started;
  const signal = openLiveRun(runId);
  const events = runDraft(
    viewer,
    { ...input, ...started, storedWriter: storedWriter(started.writer) },
    signal,
  );
  return streamOf(events, {
    onFinished: () => closeLiveRun(runId),
    onCancel: () => stopLiveRun(runId, 'disconnected'),
    onError: (error) => reportUnexpected(error, { run: runId }),
  });
}

function storedWriter({ provider, modelId, writerLabel, isRemote }: Writer) {
  return { provider, modelId, label: writerLabel, isRemote };
}

type Hooks = Readonly<{ onFinished: () => void; onCancel: () => void; onError: (error: unknown) => void }>;

/** Pushes events as they come, whether or not anyone still reads: the run's end must be stored either way. */
function streamOf(
  events: AsyncGenerator<DraftEvent>,
  { onFinished, onCancel, onError }: Hooks,
): ReadableStream<DraftEvent> {
  let isOpen = true;
  return new ReadableStream<DraftEvent>({
    start(controller) {
      async function push(): Promise<void> {
        try {
          for await (const event of events) if (isOpen) controller.enqueue(event);
        } catch (error) {
          onError(error);
        } finally {
          onFinished();
          if (isOpen) controller.close();
        }
      }
      void push();
    },
    cancel() {
      isOpen = false;
      onCancel();
    },
  });
}

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
