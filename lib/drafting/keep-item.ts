import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { DraftInput } from './draft-input';
import { checkItem } from './gates/check-item';
import type { GateContext } from './gates/gate';
import type { DraftItem } from './items';
import { keepSuggestion } from './run-store';
import type { Run } from './run-draft';
import type { SuggestionView } from './suggestion';

type Arrived = Readonly<{ item: DraftItem; position: number }>;

/**
 * Puts names back, resolves what the item cites, runs the gates and stores it. A failing item is kept and
 * flagged with the reason; it is never dropped in silence.
 */
export async function keepItem(
  viewer: StaffViewer,
  run: Run,
  input: DraftInput,
  { item: arrived, position }: Arrived,
): Promise<{ suggestion: SuggestionView; isStopRequested: boolean }> {
  const item = run.writer.isRemote ? input.pseudonyms.restoreIn(arrived) : arrived;
  const refs = found(item.sourceIds, input.sources);
  const linksTo = found(linkIdsOf(item), input.blocks);
  const gates = item.kind === 'question' ? [] : checkItem(item, contextOf(input));
  const isFlagged = gates.some((gate) => !gate.passed);
  const stored = { item, linksTo };
  const { id, isStopRequested } = await keepSuggestion(viewer, {
    runId: run.runId,
    iepId: run.iepId,
    sectionKey: run.sectionKey,
    position,
    stored,
    sources: refs,
    gates,
    isFlagged,
  });
  const sources = refs.flatMap((ref) => input.views.get(ref.id) ?? []);
  const { runId, sectionKey } = run;
  const writer = run.storedWriter.label;
  const suggestion = {
    id,
    runId,
    sectionKey,
    position,
    ...stored,
    sources,
    gates,
    isFlagged,
    state: 'pending' as const,
    writer,
  };
  return { suggestion, isStopRequested };
}

/** What the ids of the pack stand for; an id the model made up stands for nothing, and a gate says so. */
function found<T>(ids: readonly string[], rows: ReadonlyMap<string, T>): T[] {
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row === undefined ? [] : [row];
  });
}

function linkIdsOf(item: DraftItem): readonly string[] {
  if (item.kind === 'goal') return item.needIds;
  return item.kind === 'service' || item.kind === 'support' ? item.linkIds : [];
}

function contextOf({ pack, names, otherNames }: DraftInput): GateContext {
  return { pack, names, otherNames };
}
