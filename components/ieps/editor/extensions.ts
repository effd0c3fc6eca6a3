'use client';

import { Mark, Node, ReactNodeViewRenderer, type Extensions } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { AreaHeadingView } from './area-heading-view';
import { PlanItemView } from './plan-item-view';
import { sourceChips, type ChipSources } from './source-chips';
import { SuggestionNodeView } from './suggestion-view';

/** A sentence: its id is its provenance. Typing at its end goes on with it. */
const Sentence = Mark.create({
  name: 'sentence',
  inclusive: true,
  addAttributes: () => ({ sentenceId: { default: null } }),
  parseHTML: () => [],
  renderHTML: ({ HTMLAttributes }) => ['span', { 'data-sentence': HTMLAttributes.sentenceId }, 0],
});

/** Text pasted from elsewhere comes in as plain paragraphs: ids never travel by clipboard HTML. */
const noHtml = () => [];

const AreaHeading = Node.create({
  name: 'areaHeading',
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes: () => ({ blockId: { default: null }, area: { default: 'other' }, title: { default: '' } }),
  parseHTML: noHtml,
  renderHTML: () => ['h3'],
  addNodeView: () => ReactNodeViewRenderer(AreaHeadingView),
});

const PlanItem = Node.create({
  name: 'planItem',
  group: 'block',
  content: 'inline*',
  defining: true,
  isolating: true,
  addAttributes: () => ({
    blockId: { default: null },
    kind: { default: 'need' },
    fields: { default: {} },
    linksTo: { default: [] },
  }),
  parseHTML: noHtml,
  renderHTML: () => ['div', 0],
  addNodeView: () =>
    // Presses on its buttons are theirs; the words stay the editor's.
    ReactNodeViewRenderer(PlanItemView, {
      stopEvent: ({ event }) => event.target instanceof Element && event.target.closest('button') !== null,
    }),
  // An item is one statement: Enter goes on below it instead of cutting it in two.
  addKeyboardShortcuts: () => ({
    Enter: ({ editor }) => {
      const { $from } = editor.state.selection;
      if ($from.parent.type.name !== 'planItem') return false;
      const after = $from.after();
      const below = editor.state.doc.nodeAt(after);
      if (below?.type.name === 'paragraph') return editor.commands.setTextSelection(after + 1);
      return editor
        .chain()
        .insertContentAt(after, { type: 'paragraph' })
        .setTextSelection(after + 1)
        .run();
    },
  }),
});

const Suggestion = Node.create({
  name: 'suggestion',
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes: () => ({ suggestionId: { default: null }, area: { default: null } }),
  parseHTML: noHtml,
  renderHTML: () => ['div'],
  addNodeView: () =>
    // Keys typed in its own controls are its own.
    ReactNodeViewRenderer(SuggestionNodeView, { stopEvent: ({ event }) => !event.type.startsWith('drag') }),
});

const ParagraphIds = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  priority: 1000,
  addAttributes: () => ({ blockId: { default: null, keepOnSplit: false } }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
});

/** The editor's schema and behaviour for one section. */
export function sectionExtensions(chips: ChipSources): Extensions {
  return [
    StarterKit.configure({
      paragraph: false,
      heading: false,
      bulletList: false,
      orderedList: false,
      listItem: false,
      listKeymap: false,
      blockquote: false,
      code: false,
      codeBlock: false,
      bold: false,
      italic: false,
      strike: false,
      underline: false,
      link: false,
      horizontalRule: false,
      hardBreak: false,
      trailingNode: false,
    }),
    ParagraphIds,
    Sentence,
    AreaHeading,
    PlanItem,
    Suggestion,
    sourceChips(chips),
  ];
}
