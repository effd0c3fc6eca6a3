import 'server-only';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { newId } from '@/lib/db/id';
import { AppError } from '@/lib/errors';
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
  await tx.draftRun.updateMany({
    where: {
      ...section,
      status: 'running',
      heartbeatAt: { lt: new Date(Date.now() - 2 * heartbeatLimitMs) },
    },
    data: { status: 'failed', failureCode: 'interrupted', endedAt: new Date() },
  });
  const running = await tx.draftRun.count({ where: { ...section, status: 'running' } });
  if (running > 0)
    throw new AppError('conflict', 'a draft of this section is running', { reason: 'already_drafting' });
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
  const { stored, sources, gates, ...columns } = suggestion;
  return inDistrict(viewer, async (tx) => {
    const id = newId();
    await tx.draftSuggestion.create({
      data: {
        id,
        districtId: viewer.districtId,
        ...columns,
        item: JSON.parse(JSON.stringify(stored)),
        sources: sources.map((source) => ({ ...source })),
        gates: gates.map((gate) => ({ ...gate })),
      },
      select: { id: true },
    });
    const run = await tx.draftRun.update({
      where: { districtId_id: { districtId: viewer.districtId, id: suggestion.runId } },
      data: { heartbeatAt: new Date() },
      select: { stopRequestedAt: true },
    });
    return { id, isStopRequested: run.stopRequestedAt !== null };
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
