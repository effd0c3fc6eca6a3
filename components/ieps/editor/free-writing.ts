'use client';

import type { Editor } from '@tiptap/react';
import { emptyItem } from '@/lib/ieps/empty-item';
import type { PlanItemKind } from '@/lib/ieps/plan-item';

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
  if (!item) return;
  doc.forEach((node, offset) => {
    if (node.type.name !== 'paragraph' || node.textContent.trim() === '') return;
    const blockId = typeof node.attrs.blockId === 'string' ? node.attrs.blockId : crypto.randomUUID();
    tr.setNodeMarkup(offset, item, { blockId, kind, fields: emptyItem(kind, blockId).fields, linksTo: [] });
  });
  if (!tr.docChanged) return;
  editor.view.dispatch(tr.setMeta('fromServer', true));
  endWithParagraph(editor);
}
