import type { BlockInput, SentenceInput } from './content';
import { sentenceSpans } from './sentence-split';

/*
 * The editor's document and the stored blocks, both ways. In the editor a sentence is a mark that carries
 * the sentence's id; what has no mark is new. Drafted suggestions are nodes of their own and are not part
 * of what is saved.
 */

export type EditorMark = { type: string; attrs?: Record<string, unknown> };
export type EditorNode = {
  type: string;
  attrs?: Record<string, unknown>;
  text?: string;
  marks?: EditorMark[];
  content?: EditorNode[];
};

/** A suggestion's place in the editor: under its area, or at the end. */
export type PlacedSuggestion = Readonly<{ id: string; area: string | null }>;

const itemKinds = new Set(['need', 'goal', 'service', 'support']);

export function toEditorDoc(
  blocks: readonly BlockInput[],
  suggestions: readonly PlacedSuggestion[],
): EditorNode {
  const nodes = blocks.map(nodeOf);
  for (const suggestion of suggestions) {
    nodes.splice(placeOf(nodes, suggestion), 0, {
      type: 'suggestion',
      attrs: { suggestionId: suggestion.id, area: suggestion.area },
    });
  }
  const hasText = nodes.some((node) => node.type === 'paragraph' || node.type === 'planItem');
  return {
    type: 'doc',
    content: hasText || nodes.length > 0 ? nodes : [{ type: 'paragraph', attrs: { blockId: null } }],
  };
}

function nodeOf(block: BlockInput): EditorNode {
  if (block.kind === 'heading') return { type: 'areaHeading', attrs: { blockId: block.id, ...block.fields } };
  const content = inlineOf(block.sentences);
  if (block.kind === 'paragraph') return { type: 'paragraph', attrs: { blockId: block.id }, content };
  const linksTo = 'linksTo' in block ? block.linksTo : [];
  return {
    type: 'planItem',
    attrs: { blockId: block.id, kind: block.kind, fields: block.fields, linksTo },
    content,
  };
}

/** Stored sentences end at their last word; a space parts them on the page. */
function inlineOf(sentences: readonly SentenceInput[]): EditorNode[] {
  return sentences.flatMap(({ id, text }, at) => {
    const words: EditorNode = {
      type: 'text',
      text,
      marks: [{ type: 'sentence', attrs: { sentenceId: id } }],
    };
    return at === 0 ? [words] : [{ type: 'text', text: ' ' }, words];
  });
}

/** Where a suggestion goes: after what already stands or waits under its area. */
export function placeOf(nodes: readonly EditorNode[], { area }: PlacedSuggestion): number {
  const isOfArea = (node: EditorNode) => node.attrs?.area === area && area !== null;
  const headingAt = nodes.findIndex((node) => node.type === 'areaHeading' && isOfArea(node));
  if (headingAt === -1) {
    const lastSuggestion = nodes.findLastIndex((node) => node.type === 'suggestion' && isOfArea(node));
    return lastSuggestion === -1 ? nodes.length : lastSuggestion + 1;
  }
  const next = nodes.findIndex(
    (node, at) =>
      at > headingAt && (node.type === 'areaHeading' || (node.type === 'suggestion' && !isOfArea(node))),
  );
  return next === -1 ? nodes.length : next;
}

export type SentenceRun = { id: string | null; text: string };

/** Reads the editor's document back into blocks. `makeId` gives ids to what is new. */
export function fromEditorDoc(
  doc: EditorNode,
  known: ReadonlyMap<string, string>,
  makeId: () => string,
): BlockInput[] {
  // Apart: an accepted item's block and its sentence bear the same id.
  const used = new Set<string>();
  const usedBlocks = new Set<string>();
  const blockId = (node: EditorNode) => {
    const id = node.attrs?.blockId;
    const fresh = typeof id === 'string' && !usedBlocks.has(id) ? id : makeId();
    usedBlocks.add(fresh);
    return fresh;
  };
  return (doc.content ?? []).flatMap((node): BlockInput[] => {
    if (node.type === 'areaHeading') {
      const { area, title } = node.attrs ?? {};
      return [
        {
          id: blockId(node),
          kind: 'heading',
          fields: { area, title: title ?? '' },
          sentences: [],
        } as unknown as BlockInput,
      ];
    }
    if (node.type === 'paragraph') {
      return [
        {
          id: blockId(node),
          kind: 'paragraph',
          fields: {},
          sentences: sentencesOf(runsOf(node), known, used, makeId),
        },
      ];
    }
    if (node.type !== 'planItem' || !itemKinds.has(String(node.attrs?.kind))) return [];
    const { kind, fields, linksTo } = node.attrs ?? {};
    const links = kind === 'need' ? {} : { linksTo: linksTo ?? [] };
    const sentences = statementOf(runsOf(node), used, makeId);
    // Parsed by the schema when it is saved; here it is what the form wrote.
    return [{ id: blockId(node), kind, fields, sentences, ...links } as unknown as BlockInput];
  });
}

/** The text of a block as runs of one sentence mark each. */
function runsOf(node: EditorNode): SentenceRun[] {
  const runs: SentenceRun[] = [];
  for (const child of node.content ?? []) {
    const mark = child.marks?.find((candidate) => candidate.type === 'sentence');
    const id = typeof mark?.attrs?.sentenceId === 'string' ? mark.attrs.sentenceId : null;
    const text = child.type === 'hardBreak' ? ' ' : (child.text ?? '');
    const last = runs.at(-1);
    if (last && last.id === id) last.text += text;
    else runs.push({ id, text });
  }
  return runs;
}

/** An item of the plan is one statement: its first sentence's id, all of its text. */
function statementOf(runs: readonly SentenceRun[], used: Set<string>, makeId: () => string): SentenceInput[] {
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim();
  if (text === '') return [];
  const id = runs.find((run) => run.id !== null && !used.has(run.id))?.id ?? makeId();
  used.add(id);
  return [{ id, text }];
}

/**
 * A run whose text is as it was stays one sentence, however many full stops it holds; what was typed or
 * changed is split anew, and each piece keeps the id of the sentence it mostly is.
 */
function sentencesOf(
  runs: readonly SentenceRun[],
  known: ReadonlyMap<string, string>,
  used: Set<string>,
  makeId: () => string,
): SentenceInput[] {
  const sentences: SentenceInput[] = [];
  let changed: SentenceRun[] = [];
  const flush = () => {
    sentences.push(...resplit(changed, known, used, makeId));
    changed = [];
  };
  for (const run of runs) {
    const isUntouched = run.id !== null && !used.has(run.id) && known.get(run.id) === run.text.trim();
    const isGap = run.id === null && run.text.trim() === '' && changed.length === 0;
    if (isGap) continue;
    if (!isUntouched || run.id === null) {
      changed.push(run);
      continue;
    }
    flush();
    used.add(run.id);
    sentences.push({ id: run.id, text: run.text.trim() });
  }
  flush();
  return sentences;
}

/** Less of a sentence's words than this are left: it is somebody's new sentence, without the old one's sources. */
const leastAlike = 0.3;

type Piece = { text: string; start: number; end: number };
type Match = { id: string; piece: number; likeness: number; shared: number };

function resplit(
  runs: readonly SentenceRun[],
  known: ReadonlyMap<string, string>,
  used: Set<string>,
  makeId: () => string,
): SentenceInput[] {
  const text = runs.map((run) => run.text).join('');
  const pieces = sentenceSpans(text)
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end).trim() }))
    .filter((piece) => piece.text !== '');
  const ids = matchPieces(pieces, placedRuns(runs), known, used);
  return pieces.map((piece, at) => {
    const id = ids.get(at) ?? makeId();
    used.add(id);
    return { id, text: piece.text };
  });
}

/** Gives each id to the piece that is most like the sentence it stood for: its sources must not move. */
function matchPieces(
  pieces: readonly Piece[],
  runs: readonly PlacedRun[],
  known: ReadonlyMap<string, string>,
  used: ReadonlySet<string>,
): Map<number, string> {
  const matches = runs.flatMap(({ id, start, end }): Match[] =>
    id === null || used.has(id)
      ? []
      : pieces.flatMap((piece, at) => {
          const shared = Math.min(end, piece.end) - Math.max(start, piece.start);
          const before = known.get(id);
          const likeness = before === undefined ? 1 : alike(before, piece.text);
          return shared > 0 && likeness >= leastAlike ? [{ id, piece: at, likeness, shared }] : [];
        }),
  );
  const ids = new Map<number, string>();
  const given = new Set<string>();
  for (const match of matches.sort((a, b) => b.likeness - a.likeness || b.shared - a.shared)) {
    if (ids.has(match.piece) || given.has(match.id)) continue;
    ids.set(match.piece, match.id);
    given.add(match.id);
  }
  return ids;
}

/** The share of words two texts have in common, 0 to 1 (Dice). */
function alike(a: string, b: string): number {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
  const common = wordsB.filter((word) => {
    const at = wordsA.indexOf(word);
    if (at === -1) return false;
    wordsA.splice(at, 1);
    return true;
  }).length;
  const total = wordsA.length + common + wordsB.length;
  return total === 0 ? 1 : (2 * common) / total;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

type PlacedRun = { id: string | null; start: number; end: number };

function placedRuns(runs: readonly SentenceRun[]): PlacedRun[] {
  let at = 0;
  return runs.map(({ id, text }) => {
    const start = at;
    at += text.length;
    return { id, start, end: at };
  });
}
