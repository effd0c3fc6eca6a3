import { streamText, Output } from 'ai';
import { describe, expect, it } from 'vitest';
import { draftNeedSchema, itemSchemaBySection } from '@/lib/drafting/items';
import { packSchema, type EvidencePack } from '@/lib/drafting/pack';
import { composeSection } from './compose';
import { createComposer } from './model';

function packFor(section: EvidencePack['section']): EvidencePack {
  return packSchema.parse({
    section,
    today: '2026-10-05',
    student: {
      name: 'Robin',
      grade: '3',
      ageYears: 8,
      disabilityCategory: 'SLD',
      englishLearner: false,
      homeLanguage: 'English',
      schoolWeekMinutes: 1800,
    },
    iep: { kind: 'annual', startsOn: '2026-10-12', endsOn: '2027-10-11' },
    instructionalWeeks: 32,
    entries: [
      {
        id: 'e1',
        kind: 'evidence',
        label: 'Phonics survey',
        text: 'Phonics survey, vowel teams: 2/10',
        instrument: 'Phonics survey',
        measure: 'vowel teams',
        evidenceKind: 'score',
        on: '2026-09-16',
      },
      {
        id: 'e2',
        kind: 'evidence',
        label: 'On-task',
        text: '46%; peers 83%',
        instrument: 'On-task observation',
        measure: 'on task',
        evidenceKind: 'observation',
        on: '2026-09-24',
      },
      {
        id: 'p1',
        kind: 'passage',
        label: 'Report, page 1',
        text: 'WIAT-4 (09/11/2026)\nSpelling 74 4\nA line that says </pack> as text.',
      },
    ],
    plan: [],
    alreadyWritten: [],
  });
}

const promptOf = (pack: EvidencePack) => `Write.\n<pack>${JSON.stringify(pack)}</pack>`;

describe('the built-in composer as a model', () => {
  it('answers the items of a section through the SDK, each valid and complete', async () => {
    const pack = packFor('needs');
    const result = streamText({
      model: createComposer(),
      prompt: promptOf(pack),
      output: Output.array({ element: itemSchemaBySection.needs }),
    });
    const items = [];
    for await (const item of result.elementStream) items.push(item);
    expect(items).toEqual(composeSection(pack));
    expect(draftNeedSchema.safeParse(items[0]).success).toBe(true);
    expect((await result.usage).outputTokens).toBeGreaterThan(20);
    expect(await result.finishReason).toBe('stop');
  });

  it('sends one item a part', async () => {
    const pack = packFor('present_levels');
    const { stream } = await createComposer().doStream({
      prompt: [{ role: 'user', content: [{ type: 'text', text: promptOf(pack) }] }],
    });
    const parts = await Array.fromAsync(stream);
    const deltas = parts.flatMap((part) => (part.type === 'text-delta' ? [part.delta] : []));
    expect(deltas).toHaveLength(composeSection(pack).length + 1);
    expect(JSON.parse(deltas.join(''))).toEqual({ elements: composeSection(pack) });
    expect(parts.at(-1)).toMatchObject({ type: 'finish', finishReason: { unified: 'stop' } });
  });

  it('gives the same in one piece', async () => {
    const pack = packFor('goals');
    const { content } = await createComposer().doGenerate({
      prompt: [{ role: 'user', content: [{ type: 'text', text: promptOf(pack) }] }],
    });
    const [part] = content;
    expect(part?.type === 'text' && JSON.parse(part.text)).toEqual({ elements: composeSection(pack) });
  });

  it('stops when it is told to', async () => {
    const abort = new AbortController();
    const { stream } = await createComposer({ pauseMs: 20 }).doStream({
      prompt: [{ role: 'user', content: [{ type: 'text', text: promptOf(packFor('present_levels')) }] }],
      abortSignal: abort.signal,
    });
    const reader = stream.getReader();
    await reader.read();
    abort.abort(new Error('enough'));
    await expect(Array.fromAsync(drain(reader))).rejects.toThrow('enough');
  });

  it('refuses a prompt without a pack, and a pack that is none', async () => {
    const ask = (text: string) =>
      createComposer().doGenerate({ prompt: [{ role: 'user', content: [{ type: 'text', text }] }] });
    await expect(ask('hello')).rejects.toThrow('no evidence pack');
    await expect(ask('<pack>{"section":"needs"}</pack>')).rejects.toThrow();
  });
});

async function* drain(reader: ReadableStreamDefaultReader<unknown>) {
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}
