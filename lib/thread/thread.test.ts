import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IepDocument } from '@/lib/ieps/document';
import { anyPlan } from '@/tests/factories/any-plan';
import { editOf, edgeKey, possibleEdges, undoOf } from './edits';
import { pictureOf } from './layout';
import { mayLink, progressId, threadOf, type Thread } from './thread';

const drawn = (plan: IepDocument, isInEffect = false) => threadOf({ plan, progress: [], isInEffect });

describe('any plan', () => {
  it('has lines between nodes that are there, along the thread', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { nodes, edges } = drawn(plan);
        const ids = new Set(nodes.map(({ id }) => id));
        return edges.every(({ from, to }) => from !== to && ids.has(from) && ids.has(to));
      }),
    );
  });

  it('is drawn whole: each node once, each line where its ends are', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const thread = drawn(plan);
        const { columns, lines, rows, unused } = pictureOf(thread);
        const placed = columns.flatMap(({ nodes }) => nodes);
        expect(placed.length + unused.length).toBe(thread.nodes.length);
        expect(Math.max(1, ...columns.map(({ nodes }) => nodes.length))).toBe(rows);
        for (const { from, to, fromColumn, fromRow, toColumn, toRow } of lines) {
          expect(columns[fromColumn]?.nodes[fromRow]?.id).toBe(from);
          expect(columns[toColumn]?.nodes[toRow]?.id).toBe(to);
        }
      }),
    );
  });

  it('calls unused just what nothing cites or rests on', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { nodes } = drawn(plan);
        const text = JSON.stringify(plan.sections);
        for (const node of nodes)
          if (node.kind === 'evidence' && node.orphan === null) expect(text).toContain(node.id);
      }),
    );
  });
});

type Node = Thread['nodes'][number];
const node = (id: string, kind: Node['kind']): Node => ({
  id,
  kind,
  text: id,
  label: null,
  on: null,
  sectionKey: null,
  orphan: null,
});

describe('an edit', () => {
  const thread: Thread = {
    nodes: [node('e', 'evidence'), node('n', 'need'), node('g', 'goal'), node('s', 'service')],
    edges: [{ from: 'e', to: 'n' }],
  };

  it('offers what comes before and after a node, never against the thread', () => {
    expect(possibleEdges(thread, 'g').map(edgeKey)).toEqual(['e>g', 'n>g', 'g>s']);
    expect(possibleEdges(thread, 'e').map(edgeKey)).toEqual(['e>n', 'e>g', 'e>s']);
    expect(mayLink('service', 'goal')).toBe(false);
    expect(possibleEdges(thread, progressId('g'))).toEqual([]);
  });

  it('holds only what differs, and its undo takes it back', () => {
    const possible = possibleEdges(thread, 'n');
    const edit = editOf(
      thread.edges,
      possible,
      new Map([
        ['e>n', false],
        ['n>g', true],
        ['n>s', false],
      ]),
    );
    expect(edit).toEqual({ add: [{ from: 'n', to: 'g' }], remove: [{ from: 'e', to: 'n' }] });
    expect(undoOf(edit)).toEqual({ add: [{ from: 'e', to: 'n' }], remove: [{ from: 'n', to: 'g' }] });
    expect(editOf(thread.edges, possible, new Map([['e>n', true]]))).toEqual({ add: [], remove: [] });
  });
});
