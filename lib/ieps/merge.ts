import { diffWords } from 'diff';
import type { BlockInput, SectionContent, SentenceInput } from './content';

/** A place where two people wrote different things; a person chooses. */
export type MergeConflict =
  | { kind: 'sentence'; id: string; base: string; mine: string; theirs: string; suggested: string }
  | { kind: 'field'; id: string; base: unknown; mine: unknown; theirs: unknown };

export type Merge = { merged: SectionContent; conflicts: MergeConflict[] };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Three-way merge of a section by block, sentence and form field. What only one side changed is taken;
 * what both changed differently is a conflict, with both texts. A sentence deleted on one side and changed
 * on the other stays: nothing that was written is lost.
 */
export function mergeSections(base: SectionContent, mine: SectionContent, theirs: SectionContent): Merge {
  const conflicts: MergeConflict[] = [];
  const fields = mergeFields(base.fields, mine.fields, theirs.fields, conflicts);
  const blocks = mergeLists(base.blocks, mine.blocks, theirs.blocks, (was, my, their) =>
    mergeBlock(was, my, their, conflicts),
  );
  return { merged: { fields, blocks }, conflicts };
}

/** Applies a person's choices, by conflict id, to a merge. */
export function resolveMerge({ merged }: Merge, choices: ReadonlyMap<string, unknown>): SectionContent {
  const fields = { ...merged.fields };
  for (const name of Object.keys(fields)) if (choices.has(name)) fields[name] = choices.get(name);
  const blocks = merged.blocks.map((block) => ({
    ...block,
    sentences: block.sentences.map((sentence) => ({
      ...sentence,
      text: textOf(choices.get(sentence.id)) ?? sentence.text,
    })),
  }));
  return { fields, blocks };
}

function textOf(choice: unknown): string | undefined {
  return typeof choice === 'string' ? choice : undefined;
}

type Fields = SectionContent['fields'];

function mergeFields(base: Fields, mine: Fields, theirs: Fields, conflicts: MergeConflict[]): Fields {
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const merged: Fields = {};
  for (const name of names) {
    const [was, my, their] = [base[name], mine[name], theirs[name]];
    if (same(my, was) || same(my, their)) merged[name] = their;
    else {
      merged[name] = my;
      if (!same(their, was)) conflicts.push({ kind: 'field', id: name, base: was, mine: my, theirs: their });
    }
  }
  return merged;
}

type Identified = { id: string };

/** Merges two orders of identified things: theirs, with what is new on my side after what it followed there. */
function mergeLists<T extends Identified>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  mergeOne: (was: T | undefined, my: T, their: T) => T,
): T[] {
  const was = new Map(base.map((item) => [item.id, item]));
  const my = new Map(mine.map((item) => [item.id, item]));
  const their = new Map(theirs.map((item) => [item.id, item]));
  const merged = theirs.flatMap((item) => {
    const counterpart = my.get(item.id);
    if (counterpart) return [mergeOne(was.get(item.id), counterpart, item)];
    const isDeletedByMe = was.has(item.id) && same(was.get(item.id), item);
    return isDeletedByMe ? [] : [item];
  });
  for (const [at, item] of mine.entries()) {
    if (their.has(item.id)) continue;
    const isDeletedByThem = was.has(item.id) && same(was.get(item.id), item);
    if (isDeletedByThem) continue;
    const before = mine.slice(0, at).findLast((earlier) => merged.some((kept) => kept.id === earlier.id));
    const place = before ? merged.findIndex((kept) => kept.id === before.id) + 1 : 0;
    merged.splice(place, 0, item);
  }
  return merged;
}

function mergeBlock(
  was: BlockInput | undefined,
  my: BlockInput,
  their: BlockInput,
  conflicts: MergeConflict[],
): BlockInput {
  const sentences = mergeLists<SentenceInput>(
    was?.sentences ?? [],
    my.sentences,
    their.sentences,
    (wasSentence, mine, theirs) => mergeSentence(wasSentence, mine, theirs, conflicts),
  );
  // The parts of an item are one answer: the side that changed them gives them, mine when both did.
  const isMine = !same(partsOf(my), was ? partsOf(was) : undefined);
  return { ...(isMine ? my : their), sentences };
}

function partsOf(block: BlockInput): unknown {
  return { fields: block.fields, linksTo: 'linksTo' in block ? block.linksTo : [] };
}

function mergeSentence(
  was: SentenceInput | undefined,
  mine: SentenceInput,
  theirs: SentenceInput,
  conflicts: MergeConflict[],
): SentenceInput {
  if (mine.text === theirs.text || mine.text === was?.text) return theirs;
  if (theirs.text === was?.text) return mine;
  const base = was?.text ?? '';
  const suggested = mergeWords(base, mine.text, theirs.text) ?? `${theirs.text} ${mine.text}`;
  conflicts.push({ kind: 'sentence', id: mine.id, base, mine: mine.text, theirs: theirs.text, suggested });
  return { ...mine, text: suggested };
}

type Edit = { start: number; end: number; text: string };

/** The changes from one text to another as replacements of spans of the first. */
function editsOf(base: string, changed: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const part of diffWords(base, changed)) {
    if (!part.added && !part.removed) {
      at += part.value.length;
      continue;
    }
    const open = edits.at(-1);
    const edit = open?.end === at ? open : { start: at, end: at, text: '' };
    if (edit !== open) edits.push(edit);
    if (part.added) edit.text += part.value;
    else edit.end = at += part.value.length;
  }
  return edits;
}

/** Both sides' word changes in one text; null when they touch the same words. */
function mergeWords(base: string, mine: string, theirs: string): string | null {
  const edits = [...editsOf(base, mine), ...editsOf(base, theirs)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const isOverlapping = edits.some((edit, at) => {
    const next = edits[at + 1];
    return next !== undefined && (next.start < edit.end || next.start === edit.start);
  });
  if (isOverlapping) return null;
  return edits.reduceRight(
    (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
    base,
  );
}
