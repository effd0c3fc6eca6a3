import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockInput } from './content';
import { goalFieldsSchema, needFieldsSchema } from './fields';
import { fromEditorDoc, placeOf, toEditorDoc, type EditorNode } from './editor-doc';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const paragraph = (sentences: BlockInput['sentences'], n = 900): BlockInput => ({
  id: id(n),
  kind: 'paragraph',
  fields: {},
  sentences,
});

function ids() {
  let next = 500;
  return () => id(next++);
}

function roundTrip(blocks: BlockInput[], edit: (doc: EditorNode) => void = () => undefined) {
  const doc = toEditorDoc(blocks, []);
  edit(doc);
  const known = new Map(
    blocks.flatMap((block) => block.sentences.map(({ id: sentenceId, text }) => [sentenceId, text])),
  );
  return fromEditorDoc(doc, known, ids());
}

describe('the editor document', () => {
  it('gives untouched blocks back as they were, whatever full stops they hold', () => {
    const blocks = [
      paragraph([
        { id: id(1), text: 'Dr. Lee saw 3.5 gains. It held.' },
        { id: id(2), text: 'See 34 CFR 300.320.' },
      ]),
    ];
    expect(roundTrip(blocks)).toEqual(blocks);
  });

  it('keeps an accepted item, whose block and sentence bear the same id, and what it serves', () => {
    const fields = needFieldsSchema.parse({ area: 'behavior', category: 'functional' });
    const goal = goalFieldsSchema.parse({ area: 'behavior' });
    const blocks: BlockInput[] = [
      {
        id: id(1),
        kind: 'need',
        fields,
        sentences: [{ id: id(1), text: 'She needs a way to ask for a break.' }],
      },
      {
        id: id(2),
        kind: 'goal',
        fields: goal,
        sentences: [{ id: id(2), text: 'She will ask.' }],
        linksTo: [id(1)],
      },
    ];
    expect(roundTrip(blocks)).toEqual(blocks);
  });

  it('property: any blocks survive the way there and back', () => {
    const sentence = fc.record({ text: fc.stringMatching(/^[A-Z][a-z ]{0,20}[a-z]\.$/) });
    fc.assert(
      fc.property(fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (drawn) => {
        let n = 1;
        const blocks = drawn.map((texts, at) =>
          paragraph(
            texts.map(({ text }) => ({ id: id(n++), text })),
            900 + at,
          ),
        );
        expect(roundTrip(blocks).filter((block) => block.sentences.length > 0)).toEqual(blocks);
      }),
    );
  });

  it('keeps the id of a sentence that was changed and gives a new one to what was typed after it', () => {
    const [block] = roundTrip([paragraph([{ id: id(1), text: 'She reads 41 words.' }])], (doc) => {
      const text = doc.content?.[0]?.content?.[0];
      if (text) text.text = 'She reads 43 words. She also tells stories.';
    });
    expect(block?.sentences).toEqual([
      { id: id(1), text: 'She reads 43 words.' },
      { id: id(500), text: 'She also tells stories.' },
    ]);
  });

  it('keeps sources with their sentence when someone writes before it', () => {
    const [block] = roundTrip(
      [paragraph([{ id: id(1), text: 'In September Maya read 41 words.' }])],
      (doc) => {
        const text = doc.content?.[0]?.content?.[0];
        if (text) text.text = 'She likes animals. In September Maya read 41 words.';
      },
    );
    expect(block?.sentences).toEqual([
      { id: id(500), text: 'She likes animals.' },
      { id: id(1), text: 'In September Maya read 41 words.' },
    ]);
  });

  it('takes a sentence that was written over for a new one, without the old sources', () => {
    const [block] = roundTrip(
      [paragraph([{ id: id(1), text: 'In September Maya read 41 words.' }])],
      (doc) => {
        const text = doc.content?.[0]?.content?.[0];
        if (text) text.text = 'Her desk stands by the window.';
      },
    );
    expect(block?.sentences).toEqual([{ id: id(500), text: 'Her desk stands by the window.' }]);
  });

  it('takes unmarked text for new sentences', () => {
    const [block] = roundTrip([paragraph([{ id: id(1), text: 'One.' }])], (doc) => {
      doc.content?.[0]?.content?.push({ type: 'text', text: ' Two. Three.' });
    });
    expect(block?.sentences.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.']);
    expect(block?.sentences[0]?.id).toBe(id(1));
  });

  it('never uses an id twice when a sentence is copied', () => {
    const blocks = roundTrip([paragraph([{ id: id(1), text: 'One.' }])], (doc) => {
      doc.content?.push(structuredClone(doc.content[0] ?? { type: 'paragraph' }));
    });
    const all = blocks.flatMap((block) => [block.id, ...block.sentences.map((sentence) => sentence.id)]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('leaves suggestions out of what is saved', () => {
    const doc = toEditorDoc([], [{ id: id(7), area: 'behavior' }]);
    expect(fromEditorDoc(doc, new Map(), ids())).toEqual([]);
  });

  it('puts a suggestion under its own area, before the next heading', () => {
    const heading = (area: string): EditorNode => ({ type: 'areaHeading', attrs: { area } });
    const nodes = [heading('reading_fluency'), { type: 'paragraph' }, heading('behavior')];
    expect(placeOf(nodes, { id: id(1), area: 'reading_fluency' })).toBe(2);
    expect(placeOf(nodes, { id: id(1), area: 'behavior' })).toBe(3);
    expect(placeOf(nodes, { id: id(1), area: 'speech' })).toBe(3);
  });
});
