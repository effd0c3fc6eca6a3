import 'server-only';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { newId } from '@/lib/db/id';
import { AppError, notFound } from '@/lib/errors';
import type { SourceRef } from '@/lib/ieps/content';
import { by } from '@/lib/ieps/section-save';
import { heartbeatLimitMs } from './heartbeat';
import { promptVersion } from './prompts/instructions';
import type { StartDraftInput } from './schema';
import type { StoredGateResult, StoredItem } from './suggestion';

export type Writer = Readonly<{ provider: string; modelId: string; label: string; isRemote: boolean }>;

/**
 * Opens a run in the caller's transaction. One run a section, across all instances, is held by a unique
 * index; a run whose process went away is closed first.
 */
export async function openRun(
  tx: Transaction,
  viewer: StaffViewer,
  { iepId, sectionKey, mode }: StartDraftInput,
  { writer, studentId }: { writer: Writer; studentId: string },
): Promise<string> {
  const { districtId, userId } = viewer;
  const section = { districtId, iepId, sectionKey };
  await makeWay(tx, section);
  if (mode === 'fresh') {
    await tx.draftSuggestion.updateMany({
      where: { ...section, state: 'pending' },
      data: { state: 'rejected', decidedById: userId, decidedAt: new Date() },
    });
  }
  const runId = newId();
  await tx.draftRun.create({
    data: {
      id: runId,
      ...section,
      provider: writer.provider,
      modelId: writer.modelId,
      writer: writer.label,
      promptVersion,
      startedById: userId,
    },
    select: { id: true },
  });
  await record(tx, {
    ...by(viewer),
    action: 'iep.draft_started',
    subjectId: iepId,
    studentId,
    payload: { sectionKey, runId, provider: writer.provider, modelId: writer.modelId },
  });
  return runId;
}

type Section = Readonly<{ districtId: string; iepId: string; sectionKey: string }>;

/** Closes a run of the section that gives no sign of life; another one is a conflict. */
async function makeWay(tx: Transaction, section: Section): Promise<void> {
  const [running] = await tx.draftRun.findMany({
    where: { ...section, status: 'running' },
    take: 1,
    select: { id: true },
  });
  if (!running) return;
  const silentSince = new Date(Date.now() - 2 * heartbeatLimitMs);
  const { count } = await tx.draftRun.updateMany({
    where: { ...section, id: running.id, status: 'running', heartbeatAt: { lt: silentSince } },
    data: { status: 'failed', failureCode: 'interrupted', endedAt: new Date() },
  });
  if (count === 0)
    throw new AppError('conflict', 'a draft of this section is running', { reason: 'already_drafting' });
}

export type NewSuggestion = Readonly<{
  runId: string;
  iepId: string;
  sectionKey: string;
  position: number;
  stored: StoredItem;
  sources: readonly SourceRef[];
  gates: readonly StoredGateResult[];
  isFlagged: boolean;
}>;

/** Keeps an item as it arrives; answers its id and whether someone, on any instance, asked to stop. */
export function keepSuggestion(
  viewer: StaffViewer,
  suggestion: NewSuggestion,
): Promise<{ id: string; isStopRequested: boolean }> {
  const { runId, iepId, sectionKey, position, isFlagged } = suggestion;
  const { districtId } = viewer;
  const id = newId();
  return inDistrict(viewer, async (tx) => {
    // One statement: the next item waits for it.
    const [run] = await tx.$queryRaw<{ isStopRequested: boolean }[]>`
      WITH kept AS (
        INSERT INTO draft_suggestion
          (district_id, id, run_id, iep_id, section_key, position, item, sources, gates, is_flagged)
        VALUES (${districtId}::uuid, ${id}::uuid, ${runId}::uuid, ${iepId}::uuid, ${sectionKey}, ${position},
          ${JSON.stringify(suggestion.stored)}::jsonb, ${JSON.stringify(suggestion.sources)}::jsonb,
          ${JSON.stringify(suggestion.gates)}::jsonb, ${isFlagged}))
      UPDATE draft_run SET heartbeat_at = now()
       WHERE district_id = ${districtId}::uuid AND id = ${runId}::uuid
      RETURNING stop_requested_at IS NOT NULL AS "isStopRequested"`;
    if (!run) throw notFound('run');
    return { id, isStopRequested: run.isStopRequested };
  });
}

export type RunEnd = Readonly<{
  status: 'done' | 'stopped' | 'failed';
  failureCode: string | null;
  inputTokens: number | null;
  outputTokens: number | null;
}>;

/** Closes a run and, for a remote writer, logs the call as a disclosure (34 CFR 300.614): classes, never content. */
export function closeRun(
  viewer: StaffViewer,
  run: Readonly<{
    runId: string;
    iepId: string;
    studentId: string;
    writer: Writer;
    fieldClasses: readonly string[];
  }>,
  end: RunEnd,
): Promise<void> {
  const { districtId, userId } = viewer;
  return inDistrict(viewer, async (tx) => {
    await tx.draftRun.updateMany({
      where: { districtId, id: run.runId, status: 'running' },
      data: { status: end.status, failureCode: end.failureCode, endedAt: new Date() },
    });
    await record(tx, {
      ...by(viewer),
      action: 'iep.draft_ended',
      subjectId: run.iepId,
      studentId: run.studentId,
      payload: { runId: run.runId, status: end.status },
    });
    if (!run.writer.isRemote) return;
    await tx.modelCall.create({
      data: {
        districtId,
        runId: run.runId,
        studentId: run.studentId,
        actorId: userId,
        purpose: 'draft',
        provider: run.writer.provider,
        modelId: run.writer.modelId,
        fieldClasses: [...run.fieldClasses],
        inputTokens: end.inputTokens,
        outputTokens: end.outputTokens,
        outcome: end.failureCode ?? end.status,
      },
      select: { id: true },
    });
  });
}
