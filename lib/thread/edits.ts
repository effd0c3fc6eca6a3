import { mayLink, type Thread, type ThreadEdge } from './thread';

export type LinkEdit = Readonly<{ add: readonly ThreadEdge[]; remove: readonly ThreadEdge[] }>;

export const edgeKey = ({ from, to }: ThreadEdge): string => `${from}>${to}`;

/** The links a person may set at a node: to each node that comes right before or after it on the thread. */
export function possibleEdges({ nodes }: Thread, nodeId: string): ThreadEdge[] {
  const node = nodes.find(({ id }) => id === nodeId);
  if (!node) return [];
  return nodes.flatMap(({ id, kind }): ThreadEdge[] => {
    if (id === nodeId) return [];
    if (mayLink(kind, node.kind)) return [{ from: id, to: nodeId }];
    return mayLink(node.kind, kind) ? [{ from: nodeId, to: id }] : [];
  });
}

/** What turns the links that stand into those that are wished, `true` or `false` by edge; others stay. */
export function editOf(
  standing: readonly ThreadEdge[],
  possible: readonly ThreadEdge[],
  wished: ReadonlyMap<string, boolean>,
): LinkEdit {
  const now = new Set(standing.map(edgeKey));
  const differs = (edge: ThreadEdge, wish: boolean) =>
    wished.get(edgeKey(edge)) === wish && now.has(edgeKey(edge)) !== wish;
  return {
    add: possible.filter((edge) => differs(edge, true)),
    remove: possible.filter((edge) => differs(edge, false)),
  };
}

/** The edit that takes an edit back. */
export const undoOf = ({ add, remove }: LinkEdit): LinkEdit => ({ add: remove, remove: add });
