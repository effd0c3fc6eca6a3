import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chooseWriter } from '@/lib/ai/registry';
import { streamDraft } from '@/lib/ai/stream-draft';
import { checkItem } from '@/lib/drafting/gates/check-item';
import { itemSchemaBySection, type DraftItem } from '@/lib/drafting/items';
import type { DraftableSectionKey } from '@/lib/drafting/items';
import { gateContext } from '@/tests/fixtures/drafting/gate-pack';
import { promptFor } from './example-pack';
import type { ScenarioName } from './scenarios';
import { startFakeGemini, type FakeGemini } from './server';

let fake: FakeGemini;
beforeAll(async () => {
  fake = await startFakeGemini();
});
afterAll(() => fake.close());
beforeEach(() => fake.reset());

/** What the gates say of a whole answer, as "gate: detail". */
async function faultsOf(section: DraftableSectionKey, scenario: ScenarioName): Promise<string[]> {
  fake.set({ name: scenario, ...(scenario === 'leaked-name' && { leakedName: 'Priya Raman' }) });
  const google = { apiKey: 'k', baseUrl: fake.baseUrl, model: 'gemini-3.5-flash', embeddingModel: 'none' };
  const { model } = chooseWriter(
    'draft',
    { provider: 'google', google },
    { aiEnabled: true, createComposer: () => expect.unreachable() },
  );
  const context = { ...gateContext, pack: { ...gateContext.pack, section } };
  const stream = streamDraft<DraftItem>({
    model,
    instructions: 'Draft the section.',
    prompt: promptFor(context.pack),
    schema: itemSchemaBySection[section],
    timeouts: { stepMs: 5_000, totalMs: 5_000 },
  });
  const faults: string[] = [];
  for await (const event of stream) {
    if (event.type === 'failed') throw new Error(event.code);
    if (event.type !== 'item') continue;
    for (const { gate, passed, detail } of checkItem(event.item, context))
      if (!passed) faults.push(`${gate}: ${detail}`);
  }
  return faults;
}

describe('the gates on what a provider answers', () => {
  it.each(Object.keys(itemSchemaBySection) as DraftableSectionKey[])(
    'pass a grounded answer for %s',
    async (section) => {
      expect(await faultsOf(section, 'good')).toEqual([]);
    },
  );

  it('flag a number that is nowhere, a source that is not there and another student', async () => {
    expect(await faultsOf('present_levels', 'wrong-number')).toEqual([expect.stringMatching(/^number: /u)]);
    expect(await faultsOf('present_levels', 'wrong-citation')).toContain('source_exists: e999');
    expect(await faultsOf('present_levels', 'leaked-name')).toContain('other_student: Priya Raman');
  });
});
