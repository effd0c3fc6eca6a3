import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockInput, SectionContent } from './content';
import { mergeSections, resolveMerge } from './merge';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

function section(texts: Record<number, string>, fields: SectionContent['fields'] = {}): SectionContent {
  const sentences = Object.entries(texts).map(([n, text]) => ({ id: id(Number(n)), text }));
  const block: BlockInput = { id: id(900), kind: 'paragraph', fields: {}, sentences };
  return { fields, blocks: [block] };
}

const textsOf = (content: SectionContent) =>
  content.blocks.flatMap((block) => block.sentences.map(({ text }) => text));

describe('mergeSections', () => {
  it('keeps both of two changes to different sentences', () => {
    const { merged, conflicts } = mergeSections(
      section({ 1: 'One.', 2: 'Two.' }),
      section({ 1: 'One, mine.', 2: 'Two.' }),
      section({ 1: 'One.', 2: 'Two, theirs.' }),
    );
    expect(textsOf(merged)).toEqual(['One, mine.', 'Two, theirs.']);
    expect(conflicts).toEqual([]);
  });

  it('keeps the sentences each side added', () => {
    const { merged } = mergeSections(
      section({ 1: 'One.' }),
      section({ 1: 'One.', 2: 'Mine.' }),
      section({ 1: 'One.', 3: 'Theirs.' }),
    );
    expect(textsOf(merged).sort()).toEqual(['Mine.', 'One.', 'Theirs.']);
  });

  it('gives both texts and a joined one when both change other words of one sentence', () => {
    const { conflicts } = mergeSections(
      section({ 1: 'She reads 41 words a minute in class.' }),
      section({ 1: 'Maya reads 41 words a minute in class.' }),
      section({ 1: 'She reads 41 words a minute in science.' }),
    );
    expect(conflicts).toEqual([
      expect.objectContaining({
        kind: 'sentence',
        mine: 'Maya reads 41 words a minute in class.',
        theirs: 'She reads 41 words a minute in science.',
        suggested: 'Maya reads 41 words a minute in science.',
      }),
    ]);
  });

  it('puts both texts one after the other when both change the same words', () => {
    const { conflicts } = mergeSections(
      section({ 1: 'Reads 41.' }),
      section({ 1: 'Reads 43.' }),
      section({ 1: 'Reads 45.' }),
    );
    expect(conflicts[0]).toMatchObject({ suggested: 'Reads 45. Reads 43.' });
  });

  it('keeps a sentence that one side deleted and the other changed', () => {
    const { merged } = mergeSections(section({ 1: 'One.' }), section({}), section({ 1: 'One, changed.' }));
    expect(textsOf(merged)).toEqual(['One, changed.']);
  });

  it('drops a sentence that one side deleted and the other left alone', () => {
    const { merged } = mergeSections(
      section({ 1: 'One.', 2: 'Two.' }),
      section({ 1: 'One.' }),
      section({ 1: 'One.', 2: 'Two.' }),
    );
    expect(textsOf(merged)).toEqual(['One.']);
  });

  it('asks about a form answer only when both changed it', () => {
    const base = section({}, { esy: null, note: '' });
    const { merged, conflicts } = mergeSections(
      base,
      section({}, { esy: 'yes', note: 'm' }),
      section({}, { esy: 'no', note: '' }),
    );
    expect(conflicts.map(({ id: name }) => name)).toEqual(['esy']);
    expect(merged.fields.note).toBe('m');
    expect(resolveMerge({ merged, conflicts }, new Map([['esy', 'no']])).fields.esy).toBe('no');
  });

  it('never loses a text that either side wrote', () => {
    const texts = fc.dictionary(
      fc.integer({ min: 1, max: 6 }).map(String),
      fc.stringMatching(/^[a-z]{3,8}$/),
      { maxKeys: 6 },
    );
    fc.assert(
      fc.property(texts, texts, texts, (base, mine, theirs) => {
        const { merged } = mergeSections(section(base), section(mine), section(theirs));
        const all = textsOf(merged).join(' ');
        const written = [mine, theirs].flatMap((side) =>
          Object.entries(side).filter(([n, text]) => base[n] !== text),
        );
        return written.every(([, text]) => all.includes(text));
      }),
    );
  });
});
