import { diffWordsWithSpace } from 'diff';
import type { SectionKey } from '@/lib/ieps/section-list';
import { pairUp } from './align';
import type { Answer, Item, LaidOutSection } from './lay-out';

/*
 * What changed between two states of a plan, word by word. Items are matched by id, then by what they were
 * copied from, then by likeness, so that an item that moved is not one removed and one added.
 */

export type Piece = Readonly<{ kind: 'same' | 'added' | 'removed'; text: string }>;
export type Change = 'same' | 'changed' | 'added' | 'removed';

export type RedlineAnswer = Readonly<{ label: string; change: Change; pieces: readonly Piece[] }>;
export type RedlineItem = Readonly<{
  id: string;
  kind: Item['kind'];
  change: Change;
  pieces: readonly Piece[];
  answers: readonly RedlineAnswer[];
}>;
export type RedlineSection = Readonly<{
  key: SectionKey;
  change: Change;
  answers: readonly RedlineAnswer[];
  items: readonly RedlineItem[];
}>;

/** Texts longer than this together are shown as one removed and one added: word by word would take too long. */
const maxCompared = 40_000;

/** The words of two texts: what stays, what goes and what comes. Joining same and added gives `after`. */
export function wordChanges(before: string, after: string): Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  if (before === '') return [{ kind: 'added', text: after }];
  if (after === '') return [{ kind: 'removed', text: before }];
  if (before.length + after.length > maxCompared)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

export function redlineOf(
  before: readonly LaidOutSection[],
  after: readonly LaidOutSection[],
): RedlineSection[] {
  return after.map(({ key, answers, items }) => {
    const was = before.find((section) => section.key === key);
    const changedAnswers = answerChanges(was?.answers ?? [], answers);
    const pairs = pairUp(was?.items ?? [], items, likeness, isCopy);
    const changedItems = pairs.map((pair) => itemChange(pair.before, pair.after));
    const parts = [...changedAnswers, ...changedItems];
    const change = parts.every((part) => part.change === 'same') ? 'same' : 'changed';
    return { key, change, answers: changedAnswers, items: changedItems };
  });
}

function isCopy(was: Item, is: Item): boolean {
  return is.copiedFrom.some((id) => was.sentenceIds.includes(id));
}

/** The share of words two items have in common, 0 to 1 (Dice); items of different kinds have nothing. */
function likeness(a: Item, b: Item): number {
  if (a.kind !== b.kind) return 0;
  const [wordsA, wordsB] = [wordCounts(a), wordCounts(b)];
  let common = 0;
  let total = 0;
  for (const [word, count] of wordsA) {
    common += Math.min(count, wordsB.get(word) ?? 0);
    total += count;
  }
  for (const count of wordsB.values()) total += count;
  return total === 0 ? 1 : (2 * common) / total;
}

function wordCounts({ text, answers }: Item): Map<string, number> {
  const all = [text, ...answers.map((answer) => answer.text)].join(' ').toLowerCase();
  const counts = new Map<string, number>();
  for (const word of all.match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function answerChanges(before: readonly Answer[], after: readonly Answer[]): RedlineAnswer[] {
  const named = (list: readonly Answer[]) => list.map((answer) => ({ ...answer, id: answer.label }));
  return pairUp(named(before), named(after), () => 0).map(({ before: was, after: is }) => {
    const pieces = wordChanges(was?.text ?? '', is?.text ?? '');
    return { label: is?.label ?? was?.label ?? '', change: changeOf(was, is, pieces), pieces };
  });
}

function changeOf(was: unknown, is: unknown, pieces: readonly Piece[]): Change {
  if (!was) return 'added';
  if (!is) return 'removed';
  return pieces.every(({ kind }) => kind === 'same') ? 'same' : 'changed';
}

function itemChange(was: Item | null, is: Item | null): RedlineItem {
  const pieces = wordChanges(was?.text ?? '', is?.text ?? '');
  const answers = answerChanges(was?.answers ?? [], is?.answers ?? []);
  const own = changeOf(was, is, pieces);
  const change = own === 'same' && answers.some((answer) => answer.change !== 'same') ? 'changed' : own;
  return { id: is?.id ?? was?.id ?? '', kind: is?.kind ?? was?.kind ?? 'paragraph', change, pieces, answers };
}
