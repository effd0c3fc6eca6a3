import { maxPlaceholderLength } from './placeholder';

/** An unfinished bracket that may still become a placeholder. */
const unfinished = new RegExp(String.raw`\[[A-Z0-9_ ]{0,${maxPlaceholderLength}}$`, 'iu');

/**
 * Restores placeholders in a text that arrives in pieces, wherever the pieces are cut. Holds back at most
 * one unfinished bracket.
 */
export function createRestoreTransform(restore: (text: string) => string): TransformStream<string, string> {
  let held = '';
  return new TransformStream({
    transform(piece, controller) {
      const text = held + piece;
      const cut = unfinished.exec(text)?.index ?? text.length;
      held = text.slice(cut);
      if (cut > 0) controller.enqueue(restore(text.slice(0, cut)));
    },
    flush(controller) {
      if (held !== '') controller.enqueue(restore(held));
    },
  });
}
