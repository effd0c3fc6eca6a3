import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eagerItems } from './eager-items';

const item = z.object({ text: z.string(), ids: z.array(z.string()).default([]) });
const answer = '{ "elements": [{"text":"a } \\" ] b","ids":["e1"]}, {"text":"c"}]}';

/** How many items are known after each character. */
async function counts(text: string): Promise<number[]> {
  const output = eagerItems(item, 'items');
  let known = 0;
  const after: number[] = [];
  for (let end = 1; end <= text.length; end += 1) {
    const read = await output.parsePartialOutput({ text: text.slice(0, end) });
    known = read?.partial.length ?? known;
    after.push(known);
  }
  return after;
}

describe('eagerItems', () => {
  it('gives an item with its closing brace, not before and not later', async () => {
    const after = await counts(answer);
    const first = answer.indexOf('}, {');
    const second = answer.indexOf('}]}');
    expect(after.slice(0, first)).toEqual(Array.from({ length: first }, () => 0));
    expect(after.slice(first, second).every((known) => known === 1)).toBe(true);
    expect(after[second]).toBe(2);
  });

  it('gives the items as their schema reads them', async () => {
    const read = await eagerItems(item, 'items').parsePartialOutput({ text: answer });
    expect(read?.partial).toEqual([
      { text: 'a } " ] b', ids: ['e1'] },
      { text: 'c', ids: [] },
    ]);
  });

  it('leaves what is no valid item, and an answer of another shape, to the library', async () => {
    expect(await counts('{"elements":[{"text":1},{"text":"b"}]}')).not.toContain(2);
    expect(new Set(await counts('["a"]'))).toEqual(new Set([0]));
    const other = await eagerItems(item, 'items').parsePartialOutput({
      text: '{"note":1,"elements":[{"text":"a"}]}',
    });
    expect(other?.partial.map(({ text }) => text) ?? []).toEqual([]);
  });
});
