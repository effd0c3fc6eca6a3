import type { DocumentBlock, IepDocument } from '@/lib/ieps/document';
import { sectionKeys, type SectionKey } from '@/lib/ieps/section-list';

/*
 * The thread of a plan: datum -> need -> goal -> service or support, goal -> progress. Pure: built from the plan's
 * JSON form and its measurements, so that a frozen version can be drawn as well.
 */

export const itemKinds = ['need', 'goal', 'service', 'support'] as const;
export type ItemKind = (typeof itemKinds)[number];
export type ThreadKind = 'evidence' | ItemKind | 'progress';

/** What hangs loose, and so what is to be done about it. */
export type Orphan =
  'unused' | 'need_unserved' | 'need_without_data' | 'goal_without_need' | 'serves_nothing' | 'not_measured';

export type ThreadNode = Readonly<{
  /** A row's id; for progress the id of its goal after `progress:`. */
  id: string;
  kind: ThreadKind;
  /** What it says; for progress the last value. */
  text: string;
  /** A datum's name, an item's area. */
  label: string | null;
  on: string | null;
  /** Where an item stands. */
  sectionKey: SectionKey | null;
  orphan: Orphan | null;
}>;

/** In the direction of the thread: from the datum toward the measurement. */
export type ThreadEdge = Readonly<{ from: string; to: string }>;
export type Thread = Readonly<{ nodes: readonly ThreadNode[]; edges: readonly ThreadEdge[] }>;

export type LastMeasured = Readonly<{ goalId: string; value: number; on: string; count: number }>;

type Drawn = Readonly<{
  plan: Pick<IepDocument, 'evidence' | 'sections'>;
  progress: readonly LastMeasured[];
  /** Only a plan in effect is expected to have measurements. */
  isInEffect: boolean;
}>;

type Item = Extract<DocumentBlock, { kind: ItemKind }>;
type Placed = Readonly<{ block: Item; sectionKey: SectionKey }>;

const isItem = (block: DocumentBlock): block is Item => itemKinds.some((kind) => kind === block.kind);
export const progressId = (goalId: string) => `progress:${goalId}`;

/** Builds the nodes, the lines between them and what hangs loose. Links to what is not there are left out. */
export function threadOf({ plan, progress, isInEffect }: Drawn): Thread {
  const items = sectionKeys.flatMap((sectionKey) =>
    plan.sections[sectionKey].blocks.filter(isItem).map((block) => ({ block, sectionKey })),
  );
  const edges = edgesOf(items, new Set(plan.evidence.map(({ id }) => id)));
  const cited = citedIn(plan);
  const measured = new Map(progress.map((last) => [last.goalId, last]));
  const from = new Set(edges.map((edge) => edge.from));
  const to = new Set(edges.map((edge) => edge.to));
  const data = plan.evidence.map((datum): ThreadNode => {
    const isUsed = from.has(datum.id) || cited.has(datum.id);
    const { id, text, name: label, on } = datum;
    return { id, kind: 'evidence', text, label, on, sectionKey: null, orphan: isUsed ? null : 'unused' };
  });
  const needs = new Set(items.filter(({ block }) => block.kind === 'need').map(({ block }) => block.id));
  const shown = items.map((item) => nodeOf(item, orphanOf(item.block, { edges, from, to, needs })));
  const goals = items.filter(({ block }) => block.kind === 'goal');
  const last = goals.map(({ block }) => progressOf(block.id, measured.get(block.id), isInEffect));
  const measurements = goals.map(({ block: { id } }) => ({ from: id, to: progressId(id) }));
  return { nodes: [...data, ...shown, ...last], edges: [...edges, ...measurements] };
}

function edgesOf(items: readonly Placed[], data: ReadonlySet<string>): ThreadEdge[] {
  const present = new Set(items.map(({ block }) => block.id));
  return items.flatMap(({ block }) => {
    const rests = block.evidenceIds.filter((id) => data.has(id));
    const serves = 'linksTo' in block ? block.linksTo : [];
    return [...new Set([...rests, ...serves.filter((id) => present.has(id) && id !== block.id)])].map(
      (from) => ({ from, to: block.id }),
    );
  });
}

/** Data that a sentence rests on: they are used, though no item is linked to them. */
function citedIn({ sections }: Drawn['plan']): ReadonlySet<string> {
  const sentences = sectionKeys.flatMap((key) => sections[key].blocks.flatMap((block) => block.sentences));
  return new Set(
    sentences.flatMap(({ sources }) => sources.filter(({ kind }) => kind === 'evidence').map(({ id }) => id)),
  );
}

type Around = Readonly<{
  edges: readonly ThreadEdge[];
  from: ReadonlySet<string>;
  to: ReadonlySet<string>;
  needs: ReadonlySet<string>;
}>;

function orphanOf(block: Item, { edges, from, to, needs }: Around): Orphan | null {
  const hasSources = block.sentences.some(({ sources }) => sources.length > 0);
  switch (block.kind) {
    case 'need':
      // A need the team will not address this year says why, and is no loose end.
      if (!from.has(block.id) && block.fields.notAddressedReason.trim() === '') return 'need_unserved';
      return to.has(block.id) || hasSources ? null : 'need_without_data';
    case 'goal':
      return edges.some((edge) => edge.to === block.id && needs.has(edge.from)) ? null : 'goal_without_need';
    case 'service':
    case 'support':
      return block.linksTo.some((id) => edges.some((edge) => edge.from === id && edge.to === block.id))
        ? null
        : 'serves_nothing';
    default:
      return block satisfies never;
  }
}

function nodeOf({ block, sectionKey }: Placed, orphan: Orphan | null): ThreadNode {
  const text = block.sentences.map((sentence) => sentence.text).join(' ');
  const label = 'area' in block.fields ? block.fields.area : null;
  return { id: block.id, kind: block.kind, text, label, on: null, sectionKey, orphan };
}

function progressOf(goalId: string, last: LastMeasured | undefined, isInEffect: boolean): ThreadNode {
  return {
    id: progressId(goalId),
    kind: 'progress',
    text: last ? String(last.value) : '',
    label: last ? String(last.count) : null,
    on: last?.on ?? null,
    sectionKey: null,
    orphan: isInEffect && !last ? 'not_measured' : null,
  };
}

/** What may be linked to what: the kinds before a node on the thread. */
const comesBefore: Readonly<Record<ThreadKind, readonly ThreadKind[]>> = {
  evidence: [],
  need: ['evidence'],
  goal: ['evidence', 'need'],
  service: ['evidence', 'need', 'goal'],
  support: ['evidence', 'need', 'goal'],
  progress: [],
};

export const mayLink = (from: ThreadKind, to: ThreadKind): boolean => comesBefore[to].includes(from);
