import type { ThreadForStaff } from '@/lib/thread/queries';
import type { ThreadEdge, ThreadNode } from '@/lib/thread/thread';

const shortLength = 70;

/** A node's name in a list: its first words. */
export function nameOf({ label, kind, text }: ThreadNode, none: string): string {
  const words = kind === 'evidence' && label ? `${label}: ${text}` : text;
  if (words.trim() === '') return none;
  return words.length > shortLength ? `${words.slice(0, shortLength).trimEnd()}…` : words;
}

/** Where a node leads: its datum, its section of the plan, its measurements. */
export function hrefOf(
  { kind, id, sectionKey }: ThreadNode,
  { iepId, student }: Pick<ThreadForStaff, 'iepId' | 'student'>,
): string {
  if (kind === 'evidence') return `/students/${student.id}#data`;
  if (kind === 'progress') return `/students/${student.id}/progress#goal-${id.replace('progress:', '')}`;
  return `/ieps/${iepId}#section-${sectionKey}`;
}

/** The names of what a node rests on and what it leads to. */
export function aroundOf(
  node: ThreadNode,
  nodes: ReadonlyMap<string, ThreadNode>,
  edges: readonly ThreadEdge[],
  none: string,
): { before: string[]; after: string[] } {
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const other = nodes.get(id);
      return other && other.kind !== 'progress' ? [nameOf(other, none)] : [];
    });
  return {
    before: named(edges.filter(({ to }) => to === node.id).map(({ from }) => from)),
    after: named(edges.filter(({ from }) => from === node.id).map(({ to }) => to)),
  };
}
