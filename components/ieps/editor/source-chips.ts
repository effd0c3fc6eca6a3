'use client';

import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Extension } from '@tiptap/react';
import type { SentenceView, SourceView } from '@/lib/ieps/content';

/** Where the chips come from; read anew whenever the text or the provenance changes. */
export type ChipSources = Readonly<{
  provenance: () => ReadonlyMap<string, SentenceView>;
  open: (source: SourceView) => void;
  /** "Source: {label}", for the button's name. */
  describe: (label: string) => string;
  /** The mark of a sentence of last year that nobody has reviewed, and what pressing it does. */
  carried: Readonly<{ mark: string; label: string; review: (sentenceId: string) => void }>;
}>;

/** Dispatched (as a transaction's meta) when the provenance changed but the text did not. */
export const chipsKey = new PluginKey<DecorationSet>('sourceChips');

/** Shows each sentence's sources as chips behind it. They are decorations: never part of the text. */
export function sourceChips(chips: ChipSources): Extension {
  return Extension.create({
    name: 'sourceChips',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: chipsKey,
        state: {
          init: (_config, state) => decorate(state.doc, chips),
          apply: (tr, old) => (tr.docChanged || tr.getMeta(chipsKey) ? decorate(tr.doc, chips) : old),
        },
        props: { decorations: (state) => chipsKey.getState(state) },
      }),
    ],
  });
}

function decorate(doc: ProseMirrorNode, chips: ChipSources): DecorationSet {
  const provenance = chips.provenance();
  const ends = new Map<string, number>();
  doc.descendants((node, position) => {
    const id = node.isText && node.marks.find((mark) => mark.type.name === 'sentence')?.attrs.sentenceId;
    if (typeof id === 'string') ends.set(id, position + node.nodeSize);
  });
  const widgets = [...ends].flatMap(([id, end]) => {
    const sentence = provenance.get(id);
    const sources = sentence?.sources ?? [];
    const isUnreviewed = sentence?.carried?.isReviewed === false;
    return sources.length === 0 && !isUnreviewed
      ? []
      : [
          Decoration.widget(end, () => chipRow(sources, isUnreviewed ? id : null, chips), {
            side: -1,
            marks: [],
            key: `${id}-${sources.length}-${isUnreviewed}`,
            ignoreSelection: true,
          }),
        ];
  });
  return DecorationSet.create(doc, widgets);
}

function chipRow(
  sources: readonly SourceView[],
  unreviewedId: string | null,
  { open, describe, carried }: ChipSources,
): HTMLElement {
  const row = document.createElement('span');
  row.contentEditable = 'false';
  for (const source of sources) {
    const chip = document.createElement('button');
    chip.type = 'button';
    chip.className = 'source-chip';
    chip.textContent = source.label;
    chip.title = source.text.slice(0, 400);
    chip.setAttribute('aria-label', describe(source.label));
    chip.addEventListener('click', () => open(source));
    row.append(chip);
  }
  if (unreviewedId !== null) row.append(carriedChip(unreviewedId, carried));
  return row;
}

function carriedChip(id: string, { mark, label, review }: ChipSources['carried']): HTMLElement {
  const chip = document.createElement('button');
  chip.type = 'button';
  chip.className = 'source-chip carried-chip';
  chip.textContent = mark;
  chip.title = label;
  chip.setAttribute('aria-label', label);
  chip.addEventListener('click', () => review(id));
  return chip;
}
