'use client';

import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useImperativeHandle, useMemo, type Ref } from 'react';
import type { SectionContent, SentenceView, SourceView } from '@/lib/ieps/content';
import {
  fromEditorDoc,
  placeOf,
  toEditorDoc,
  type EditorNode,
  type PlacedSuggestion,
} from '@/lib/ieps/editor-doc';
import { useLatest } from './use-latest';
import { sectionExtensions } from './extensions';
import type { PlanItemKind } from '@/lib/ieps/plan-item';
import { endWithParagraph, makeItems } from './free-writing';
import { markSentences, showBlocks } from './patch-doc';
import { chipsKey } from './source-chips';

export type SectionTextHandle = {
  /** The blocks as they stand on the page. */
  read: () => SectionContent['blocks'];
  /** Shows other blocks, changing only what differs; suggestions stay where they belong. */
  show: (blocks: SectionContent['blocks'], suggestions: readonly PlacedSuggestion[]) => void;
  addSuggestion: (suggestion: PlacedSuggestion) => void;
  removeSuggestions: (ids: readonly string[]) => void;
  setItem: (blockId: string, attrs: { fields: unknown; linksTo: string[] }, text: string | null) => void;
  /** Adds an item at the end, in the person's own words. */
  addItem: (block: { id: string; kind: string; fields: unknown }, text: string) => void;
  /** Opens an area at the end, with a paragraph to write in. */
  addArea: (area: string) => void;
  removeItem: (blockId: string) => void;
};

type Props = Readonly<{
  ref: Ref<SectionTextHandle>;
  label: string;
  /** What a paragraph becomes in a section that holds items: writing freely there makes one. */
  itemKind: PlanItemKind | null;
  blocks: SectionContent['blocks'];
  suggestions: readonly PlacedSuggestion[];
  provenance: ReadonlyMap<string, SentenceView>;
  isEditable: boolean;
  onChange: () => void;
  onBlur: () => void;
  onOpenSource: (source: SourceView) => void;
  /** Someone stands by a sentence of last year's plan. */
  onReview: (sentenceId: string) => void;
}>;

/** The text of one section. Sentences are marks, suggestions are nodes, sources are chips behind sentences. */
export function SectionText({ ref, ...props }: Props) {
  const t = useTranslations('ieps');
  const life = useTranslations('life');
  const { provenance } = props;
  const latest = useLatest(props);
  const extensions = useMemo(
    () =>
      sectionExtensions({
        provenance: () => latest.current.provenance,
        open: (source) => latest.current.onOpenSource(source),
        describe: (label) => t('source.describe', { label }),
        carried: {
          mark: life('carried_mark'),
          label: life('review_this'),
          review: (id) => latest.current.onReview(id),
        },
      }),
    [latest, t, life],
  );
  const editor = useEditor({
    extensions,
    immediatelyRender: false,
    // A style element made at run time has no nonce; its rules stand in globals.css.
    injectCSS: false,
    editable: props.isEditable,
    content: toEditorDoc(props.blocks, props.suggestions),
    onCreate: ({ editor: made }) => endWithParagraph(made),
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': props.label,
        class: 'doc-type section-text',
      },
    },
    onUpdate: ({ transaction }) => {
      if (!transaction.getMeta('fromServer') && transaction.docChanged) latest.current.onChange();
    },
    onBlur: () => latest.current.onBlur(),
  });

  const newest = useCallback(() => latest.current, [latest]);
  useImperativeHandle(ref, () => handleOf(editor, newest), [editor, newest]);

  useEffect(() => {
    editor?.view.dispatch(editor.state.tr.setMeta(chipsKey, true).setMeta('addToHistory', false));
  }, [editor, provenance]);

  return <EditorContent editor={editor} />;
}

type Shown = Omit<Props, 'ref'>;

function handleOf(editor: Editor | null, newest: () => Shown): SectionTextHandle {
  return {
    read: () => (editor ? readBlocks(editor, newest()) : newest().blocks),
    show: (blocks, suggestions) => {
      if (!editor) return;
      showBlocks(editor, toEditorDoc(blocks, suggestions));
      endWithParagraph(editor);
    },
    addSuggestion: (suggestion) => editor && insertSuggestion(editor, suggestion),
    removeSuggestions: (ids) =>
      editor && removeNodes(editor, (attrs) => ids.includes(String(attrs.suggestionId)), true),
    setItem: (blockId, attrs, text) => editor && changeItem(editor, blockId, attrs, text),
    addItem: ({ id, kind, fields }, text) => {
      const content = text === '' ? [] : [{ type: 'text', text }];
      const node = { type: 'planItem', attrs: { blockId: id, kind, fields, linksTo: [] }, content };
      editor?.commands.insertContentAt(editor.state.doc.content.size, node);
    },
    addArea: (area) => editor && insertArea(editor, area),
    removeItem: (blockId) => editor && removeNodes(editor, (attrs) => attrs.blockId === blockId, false),
  };
}

function insertArea(editor: Editor, area: string): void {
  const { doc } = editor.state;
  // An empty paragraph stands at the end: the heading goes before it, and it is where one writes.
  const { lastChild } = doc;
  const hasPlace = lastChild?.type.name === 'paragraph' && lastChild.content.size === 0;
  const at = hasPlace ? doc.content.size - lastChild.nodeSize : doc.content.size;
  const heading = { type: 'areaHeading', attrs: { blockId: crypto.randomUUID(), area, title: '' } };
  editor
    .chain()
    .insertContentAt(at, hasPlace ? [heading] : [heading, { type: 'paragraph' }])
    .focus('end')
    .run();
}

function readBlocks(editor: Editor, { provenance, itemKind }: Shown): SectionContent['blocks'] {
  if (itemKind) makeItems(editor, itemKind);
  const known = new Map([...provenance].map(([id, sentence]) => [id, sentence.text]));
  const blocks = fromEditorDoc(editor.getJSON() as EditorNode, known, () => crypto.randomUUID());
  // New sentences get their ids on the page too, so that the next read gives the same ones.
  markSentences(editor, blocks);
  return blocks.filter((block) => block.kind !== 'paragraph' || (block.sentences.length > 0 && !itemKind));
}

function insertSuggestion(editor: Editor, suggestion: PlacedSuggestion): void {
  const { doc, schema, tr } = editor.state;
  const nodes = (editor.getJSON() as EditorNode).content ?? [];
  const at = placeOf(nodes, suggestion);
  let position = 0;
  for (let child = 0; child < at; child++) position += doc.child(child).nodeSize;
  const node = schema.nodes.suggestion?.create({ suggestionId: suggestion.id, area: suggestion.area });
  if (node)
    editor.view.dispatch(
      tr.insert(position, node).setMeta('fromServer', true).setMeta('addToHistory', false),
    );
}

function removeNodes(
  editor: Editor,
  isGone: (attrs: Record<string, unknown>) => boolean,
  isFromServer: boolean,
): void {
  const { tr } = editor.state;
  editor.state.doc.forEach((node, offset) => {
    if (isGone(node.attrs)) tr.delete(tr.mapping.map(offset), tr.mapping.map(offset + node.nodeSize));
  });
  if (!tr.docChanged) return;
  editor.view.dispatch(isFromServer ? tr.setMeta('fromServer', true).setMeta('addToHistory', false) : tr);
}

function changeItem(
  editor: Editor,
  blockId: string,
  attrs: { fields: unknown; linksTo: string[] },
  text: string | null,
): void {
  const { tr, schema } = editor.state;
  editor.state.doc.forEach((node, offset) => {
    if (node.attrs.blockId !== blockId) return;
    tr.setNodeMarkup(offset, undefined, { ...node.attrs, ...attrs });
    if (text === null || text === node.textContent) return;
    const marks = node.firstChild?.marks ?? [];
    tr.replaceWith(offset + 1, offset + 1 + node.content.size, text === '' ? [] : schema.text(text, marks));
  });
  if (tr.docChanged) editor.view.dispatch(tr);
}
