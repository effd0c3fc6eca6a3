import 'server-only';
import { wrapLanguageModel } from 'ai';
import { breakerFor } from '@/lib/ai/breaker';
import { hideNames } from '@/lib/ai/hide-names';
import type { Writer as ModelWriter } from '@/lib/ai/registry';
import { streamDraft } from '@/lib/ai/stream-draft';
import type { StaffViewer } from '@/lib/auth/viewer';
import { env } from '@/lib/env';
import { reportUnexpected } from '@/lib/observability/report';
import { gatherInput, type DraftInput } from './draft-input';
import type { DraftEvent, DraftFailure } from './events';
import { itemSchemaBySection, type DraftItem } from './items';
import { keepItem } from './keep-item';
import { instructionsFor } from './prompts/instructions';
import { closeRun, type RunEnd, type Writer } from './run-store';
import type { StartDraftInput } from './schema';

export type Run = StartDraftInput &
  Readonly<{ runId: string; studentId: string; writer: ModelWriter; storedWriter: Writer }>;

/** Classes of what a remote model is given, for the disclosure log. */
const fieldClasses = ['scores', 'observations', 'document_passages', 'plan_text'];

const noTokens = { inputTokens: null, outputTokens: null };

/**
 * One run from gathering to its stored end. Yields what the browser follows; every way out, the person's
 * stop, a lost browser, a provider's fault or our own, closes the run in the database.
 */
export async function* runDraft(
  viewer: StaffViewer,
  run: Run,
  signal: AbortSignal,
): AsyncGenerator<DraftEvent> {
  let items = 0;
  let end: RunEnd = { status: 'failed', failureCode: 'unexpected', ...noTokens };
  let last: DraftEvent | null = null;
  try {
    yield { type: 'status', runId: run.runId, phase: 'gathering', writer: run.storedWriter.label };
    const input = await gatherInput(viewer, run, run.writer, signal);
    yield { type: 'sources', count: input.pack.entries.length };
    yield { type: 'status', runId: run.runId, phase: 'writing', writer: run.storedWriter.label };
    for await (const event of callModel(run, input, signal)) {
      if (event.type === 'item') {
        const kept = await keepItem(viewer, run, input, { item: event.item, position: items });
        items += 1;
        yield { type: event.item.kind === 'question' ? 'question' : 'sentence', suggestion: kept.suggestion };
        if (!kept.isStopRequested) continue;
        end = { status: 'stopped', failureCode: null, ...noTokens };
        break;
      }
      end =
        event.type === 'done'
          ? { status: 'done', failureCode: null, ...tokensOf(event.usage) }
          : endOf(event.code, signal);
      if (event.type === 'failed' && end.status === 'failed') {
        last = failedEvent(run.runId, items, failureOf(event.code), event.retryAfterSeconds ?? null);
      }
    }
  } catch (error) {
    end = signal.aborted ? endOf('stopped', signal) : end;
    if (!signal.aborted) reportUnexpected(error, { run: run.runId });
  }
  await closeRun(viewer, { ...run, writer: run.storedWriter, fieldClasses }, end);
  yield last ?? lastEvent(run.runId, items, end);
}

function callModel(run: Run, input: DraftInput, abortSignal: AbortSignal) {
  const { pseudonyms, pack } = input;
  const { isRemote, model, provider } = run.writer;
  const hidden = isRemote ? pseudonyms.hideIn(pack) : pack;
  return streamDraft<DraftItem>({
    model: isRemote ? wrapLanguageModel({ model, middleware: hideNames(pseudonyms) }) : model,
    instructions: instructionsFor(run.sectionKey),
    prompt: `<pack>${JSON.stringify(hidden)}</pack>`,
    schema: itemSchemaBySection[run.sectionKey],
    abortSignal,
    timeouts: { stepMs: env().DRAFT_STEP_TIMEOUT_MS, totalMs: env().DRAFT_TOTAL_TIMEOUT_MS },
    reasoning: 'minimal',
    ...(isRemote ? { breaker: breakerFor(provider) } : {}),
    functionId: 'draft-section',
  });
}

type ModelEnd = DraftFailure | 'stopped';

/** A stop by the person is no failure; a browser that went away leaves a run that can be resumed. */
function endOf(code: ModelEnd, signal: AbortSignal): RunEnd {
  if (signal.aborted || code === 'stopped')
    return { status: 'stopped', failureCode: String(signal.reason ?? 'stopped'), ...noTokens };
  return { status: 'failed', failureCode: code, ...noTokens };
}

function failureOf(code: ModelEnd): DraftFailure {
  return code === 'stopped' ? 'interrupted' : code;
}

function failedEvent(
  runId: string,
  items: number,
  code: DraftFailure,
  retryAfterSeconds: number | null,
): DraftEvent {
  return { type: 'failed', runId, items, code, retryAfterSeconds };
}

function lastEvent(runId: string, items: number, end: RunEnd): DraftEvent {
  if (end.status === 'failed') return failedEvent(runId, items, 'unexpected', null);
  return { type: end.status, runId, items };
}

function tokensOf(usage: { inputTokens: number | null; outputTokens: number | null }): typeof usage {
  return { inputTokens: usage.inputTokens, outputTokens: usage.outputTokens };
}
