import type { DraftItem, DraftItemOf } from '@/lib/drafting/items';
import { termsIn } from '@/lib/retrieval/terms';
import type { Plan } from '../composer/audit';

/** The items of one kind, of the whole plan or of one section. */
export function itemsOf<K extends DraftItem['kind']>(
  { sections }: Plan,
  kind: K,
  section?: string,
): DraftItemOf<K>[] {
  const items = section === undefined ? Object.values(sections).flat() : (sections[section] ?? []);
  return items.filter((item): item is DraftItemOf<K> => item.kind === kind);
}

/** Every item that states something: all but questions. */
export function statementsOf({ sections }: Plan): DraftItem[] {
  return Object.values(sections)
    .flat()
    .filter(({ kind }) => kind !== 'question');
}

export function wholeText({ sections }: Plan): string {
  return Object.values(sections)
    .flat()
    .map(({ text }) => text)
    .join('\n');
}

/** The stems of a text, each once. */
export function stemsOf(text: string): string[] {
  return [...new Set(termsIn(text).map(({ term }) => term))];
}
