import type { Thread, ThreadEdge, ThreadKind, ThreadNode } from './thread';

/** The columns of the picture, in the order of the thread. */
export const columns = ['evidence', 'needs', 'goals', 'services', 'progress'] as const;
export type Column = (typeof columns)[number];

const columnOf: Readonly<Record<ThreadKind, Column>> = {
  evidence: 'evidence',
  need: 'needs',
  goal: 'goals',
  service: 'services',
  support: 'services',
  progress: 'progress',
};

export type PlacedNode = ThreadNode & Readonly<{ row: number }>;
/** A line from the end of one place to the start of another; columns and rows count from 0. */
export type Line = ThreadEdge &
  Readonly<{ fromColumn: number; fromRow: number; toColumn: number; toRow: number }>;
export type Picture = Readonly<{
  columns: readonly Readonly<{ column: Column; nodes: readonly PlacedNode[] }>[];
  lines: readonly Line[];
  /** Rows of the longest column. */
  rows: number;
  /** Data that nothing rests on: told below the picture, for there may be hundreds. */
  unused: readonly ThreadNode[];
}>;

/**
 * Puts each node into its column, near what it hangs on: each column in the order of the mean row of the nodes
 * before it, so that few lines cross. Data that no item rests on are apart.
 */
export function pictureOf({ nodes, edges }: Thread): Picture {
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const unused = nodes.filter(({ kind, id }) => kind === 'evidence' && !linked.has(id));
  const drawn = nodes.filter(({ kind, id }) => kind !== 'evidence' || linked.has(id));
  const places = new Map<string, { column: number; row: number }>();
  const needs = drawn.filter(({ kind }) => kind === 'need');
  const rank = new Map(needs.map(({ id }, row) => [id, row]));
  const made = columns.map((column, at) => {
    const own = drawn.filter(({ kind }) => columnOf[kind] === column);
    // Data come before anything is placed: they go by the needs they lead to.
    const near = (id: string) =>
      at === 0
        ? edges.flatMap(({ from, to }) => (from === id ? (rank.get(to) ?? []) : []))
        : edges.flatMap(({ from, to }) => (to === id ? (places.get(from)?.row ?? []) : []));
    const placed = inOrder(own, near).map((node, row) => ({ ...node, row }));
    for (const { id, row } of placed) places.set(id, { column: at, row });
    return { column, nodes: placed };
  });
  const rows = Math.max(1, ...made.map((column) => column.nodes.length));
  return { columns: made, lines: linesOf(edges, places), rows, unused };
}

function inOrder(nodes: readonly ThreadNode[], near: (id: string) => readonly number[]): ThreadNode[] {
  const weighed = nodes.map((node) => {
    const rows = near(node.id);
    const mean = rows.length > 0 ? rows.reduce((sum, row) => sum + row, 0) / rows.length : Infinity;
    return { node, mean };
  });
  // Infinity minus Infinity is no number: what hangs on nothing stays in the plan's order, at the end.
  return weighed.toSorted((a, b) => (a.mean === b.mean ? 0 : a.mean - b.mean)).map(({ node }) => node);
}

function linesOf(
  edges: readonly ThreadEdge[],
  places: ReadonlyMap<string, Readonly<{ column: number; row: number }>>,
): Line[] {
  return edges.flatMap((edge) => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    return from && to
      ? [{ ...edge, fromColumn: from.column, fromRow: from.row, toColumn: to.column, toRow: to.row }]
      : [];
  });
}
