import { foldText } from '@/lib/format/fold-text';

/** One thing the palette can open. */
export type PaletteItem = Readonly<{
  id: string;
  label: string;
  href: string;
  hint?: string;
  keywords?: readonly string[];
}>;

/** The items in which every word of the query begins some word of the label or a keyword. */
export function filterPaletteItems(items: readonly PaletteItem[], query: string): readonly PaletteItem[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const text = foldText([item.label, ...(item.keywords ?? [])].join(' ')).split(/[\s,.()-]+/);
    return words.every((word) => text.some((part) => part.startsWith(word)));
  });
}
