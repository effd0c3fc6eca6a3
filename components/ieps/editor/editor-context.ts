'use client';

import { createContext, use } from 'react';
import type { SourceView } from '@/lib/ieps/content';
import type { SuggestionView } from '@/lib/drafting/suggestion';

/** What the nodes inside the text need from the section around them. */
export type SectionContext = Readonly<{
  isEditable: boolean;
  suggestions: ReadonlyMap<string, SuggestionView>;
  /** Suggestions that open an area which has no heading in the text yet, with the area. */
  openedAreas: ReadonlyMap<string, string>;
  /** The plan's items by block id, for the words of links. */
  itemTexts: ReadonlyMap<string, string>;
  openSource: (source: SourceView, gates?: SuggestionView['gates']) => void;
  accept: (suggestionId: string, text?: string) => void;
  reject: (suggestionId: string) => void;
  editParts: (blockId: string) => void;
}>;

const context = createContext<SectionContext | null>(null);

export const SectionContextProvider = context.Provider;

export function useSectionContext(): SectionContext {
  const value = use(context);
  if (!value) throw new Error('A node view outside its section');
  return value;
}
