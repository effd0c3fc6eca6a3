'use client';

import type { Editor } from '@tiptap/react';
import type { emptyItem } from '@/lib/ieps/empty-item';
import type { PlanItemKind } from '@/lib/ieps/plan-item';

let makeEmpty: typeof emptyItem | null = null;

/** Fetches what `makeItems` needs, after the page is there: the schemas are more code than the editor's own. */
export async function prepareItems(): Promise<void> {
  makeEmpty ??= (await import('@/lib/ieps/empty-item')).emptyItem;
}

/** There is always a place to write: the text ends with a paragraph, which is not saved while it is empty. */
export function endWithParagraph(editor: Editor): void {
  const { doc, schema, tr } = editor.state;
  const paragraph = schema.nodes.paragraph;
  if (!paragraph || doc.lastChild?.type === paragraph) return;
  editor.view.dispatch(
    tr
      .insert(doc.content.size, paragraph.create())
      .setMeta('fromServer', true)
      .setMeta('addToHistory', false),
  );
}

/** Turns what was written between items into items of the section's kind; the words and the cursor stay. */
export function makeItems(editor: Editor, kind: PlanItemKind): void {
  const { doc, schema, tr } = editor.state;
  const item = schema.nodes.planItem;
  const empty = makeEmpty;
  if (!item || !empty) return;
  doc.forEach((node, offset) => {
    if (node.type.name !== 'paragraph' || node.textContent.trim() === '') return;
    const blockId = typeof node.attrs.blockId === 'string' ? node.attrs.blockId : crypto.randomUUID();
    tr.setNodeMarkup(offset, item, { blockId, kind, fields: empty(kind, blockId).fields, linksTo: [] });
  });
  if (!tr.docChanged) return;
  editor.view.dispatch(tr.setMeta('fromServer', true));
  endWithParagraph(editor);
}
