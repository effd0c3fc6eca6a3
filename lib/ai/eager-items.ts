import { Output } from 'ai';
import type { z } from 'zod';

const opening = /^\s*\{\s*"elements"\s*:\s*\[/;
/** An answer that has not opened its list by here is of another shape. */
const maxOpening = 256;

/**
 * A list of items, each of which is there with its closing brace. The library's own waits for what follows, so
 * that every item would come a part of the stream late; it still reads an answer of any other shape.
 */
export function eagerItems<Item>(element: z.ZodType<Item>, name: string) {
  const whole = Output.array({ element, name });
  const read = itemReader(element);
  let isEager = true;
  return {
    ...whole,
    async parsePartialOutput({ text }: { text: string }): Promise<{ partial: Item[] } | undefined> {
      if (isEager) {
        const found = read(text);
        if (found !== 'other') return found === 'nothing new' ? undefined : { partial: found };
        isEager = false;
      }
      return whole.parsePartialOutput({ text });
    },
  };
}

/** Reads a growing answer, each character once; `other` when it is no list of valid items. */
function itemReader<Item>(element: z.ZodType<Item>): (text: string) => Item[] | 'nothing new' | 'other' {
  const items: Item[] = [];
  const scan = { at: -1, from: -1, depth: 0, isInString: false, isEscaped: false };
  return (text) => {
    if (scan.at < 0) {
      const start = opening.exec(text)?.[0].length;
      if (start === undefined) return text.length > maxOpening ? 'other' : 'nothing new';
      scan.at = start;
    }
    const before = items.length;
    for (; scan.at < text.length; scan.at += 1) {
      const closed = step(scan, text[scan.at] ?? '');
      if (closed === 'other') return 'other';
      if (closed === 'end') break;
      if (closed !== 'closed') continue;
      const item = parsed(element, text.slice(scan.from, scan.at + 1));
      if (item === undefined) return 'other';
      items.push(item);
    }
    return items.length > before ? [...items] : 'nothing new';
  };
}

type Scan = { at: number; from: number; depth: number; isInString: boolean; isEscaped: boolean };

function step(scan: Scan, character: string): 'on' | 'closed' | 'end' | 'other' {
  if (scan.isInString) {
    if (scan.isEscaped) scan.isEscaped = false;
    else if (character === '\\') scan.isEscaped = true;
    else if (character === '"') scan.isInString = false;
    return 'on';
  }
  if (scan.depth === 0) {
    if (character === ']') return 'end';
    if (character === ',' || /\s/.test(character)) return 'on';
    if (character !== '{') return 'other';
    scan.from = scan.at;
  }
  if (character === '"') scan.isInString = true;
  if (character === '{' || character === '[') scan.depth += 1;
  if (character !== '}' && character !== ']') return 'on';
  scan.depth -= 1;
  return scan.depth === 0 ? 'closed' : 'on';
}

function parsed<Item>(element: z.ZodType<Item>, text: string): Item | undefined {
  try {
    return element.safeParse(JSON.parse(text)).data;
  } catch {
    // Braces that close are not yet JSON.
    return undefined;
  }
}
