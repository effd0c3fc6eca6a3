'use client';

import type { Editor } from '@tiptap/react';
import type { BlockInput } from '@/lib/ieps/content';
import type { EditorNode } from '@/lib/ieps/editor-doc';

/**
 * Makes the page show another document by replacing only the blocks that differ, so that the cursor and
 * the undo history elsewhere stay.
 */
export function showBlocks(editor: Editor, target: EditorNode): void {
  const { doc, schema, tr } = editor.state;
  const next = schema.nodeFromJSON(target);
  let start = 0;
  while (start < doc.childCount && start < next.childCount && doc.child(start).eq(next.child(start))) start++;
  let tail = 0;
  const shortest = Math.min(doc.childCount, next.childCount) - start;
  while (tail < shortest && doc.child(doc.childCount - 1 - tail).eq(next.child(next.childCount - 1 - tail)))
    tail++;
  const sizeOf = (from: number, to: number) => {
    let size = 0;
    for (let at = from; at < to; at++) size += doc.child(at).nodeSize;
    return size;
  };
  const from = sizeOf(0, start);
  const to = from + sizeOf(start, doc.childCount - tail);
  const replacement = next.content.content.slice(start, next.childCount - tail);
  if (from === to && replacement.length === 0) return;
  tr.replaceWith(from, to, replacement);
  editor.view.dispatch(tr.setMeta('fromServer', true).setMeta('addToHistory', false));
}

/** Puts block ids and sentence marks on the page as `blocks` has them; the text does not change. */
export function markSentences(editor: Editor, blocks: readonly BlockInput[]): void {
  const { doc, schema, tr } = editor.state;
  const sentence = schema.marks.sentence;
  if (!sentence) return;
  let index = 0;
  doc.forEach((node, offset) => {
    if (node.type.name === 'suggestion') return;
    const block = blocks[index++];
    if (!block) return;
    if (node.attrs.blockId !== block.id)
      tr.setNodeMarkup(offset, undefined, { ...node.attrs, blockId: block.id });
    let at = 0;
    for (const { id, text } of block.sentences) {
      const start = node.textContent.indexOf(text, at);
      if (start === -1) continue;
      at = start + text.length;
      const [from, to] = [offset + 1 + start, offset + 1 + at];
      const isMarked =
        doc.rangeHasMark(from, to, sentence) &&
        doc.resolve(to).nodeBefore?.marks.some((mark) => mark.attrs.sentenceId === id);
      const isWhole =
        isMarked && doc.resolve(from).nodeAfter?.marks.some((mark) => mark.attrs.sentenceId === id);
      if (!isWhole) tr.removeMark(from, to, sentence).addMark(from, to, sentence.create({ sentenceId: id }));
    }
  });
  if (tr.docChanged) editor.view.dispatch(tr.setMeta('fromServer', true).setMeta('addToHistory', false));
}
