import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { createWorkerPool } from '@/lib/workers/pool';
import { TaskFailed, TaskStopped } from '@/lib/workers/thread';
import { isDocumentFailureCode } from '../schema';

const folder = path.resolve(import.meta.dirname, '../../../tests/fixtures/documents');
const pool = createWorkerPool({ size: 1, queueMax: 10, memoryMb: 512, timeoutMs: 10_000 });

afterAll(() => pool.close());

type Mutation = {
  kind: 'flip' | 'cut' | 'repeat' | 'blank' | 'number';
  at: number;
  length: number;
  value: number;
};
const mutation = fc.record<Mutation>({
  kind: fc.constantFrom('flip', 'cut', 'repeat', 'blank', 'number'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  value: fc.integer({ min: 0, max: 255 }),
});

function mutate(source: Buffer, { kind, at, length, value }: Mutation): Buffer {
  const from = Math.floor(at * source.length);
  const to = Math.min(source.length, from + length);
  const part = source.subarray(from, to);
  switch (kind) {
    case 'flip':
      return Buffer.concat([source.subarray(0, from), part.map((byte) => byte ^ value), source.subarray(to)]);
    case 'cut':
      return Buffer.concat([source.subarray(0, from), source.subarray(to)]);
    case 'repeat':
      return Buffer.concat([source.subarray(0, to), part, part, source.subarray(to)]);
    case 'blank':
      return Buffer.concat([source.subarray(0, from), Buffer.alloc(part.length, value), source.subarray(to)]);
    case 'number': {
      const text = source.toString('latin1', from).replace(/\d+/, String(value * 99_999_999));
      return Buffer.concat([source.subarray(0, from), Buffer.from(text, 'latin1')]);
    }
  }
}

async function outcomeOf(bytes: Buffer): Promise<string> {
  try {
    const { pages } = await pool.run('documents.extract', { bytes: new Uint8Array(bytes), extension: 'pdf' });
    return pages.every((page) => page.text.isWellFormed()) ? 'read' : 'broken text';
  } catch (error) {
    if (error instanceof TaskFailed && isDocumentFailureCode(error.code)) return error.code;
    if (error instanceof TaskStopped) return error.reason;
    throw error;
  }
}

it('reads a damaged PDF or refuses it with a code: no hang, no crash', { timeout: 120_000 }, async () => {
  const sources = await Promise.all(
    ['two-columns.pdf', 'encrypted.pdf'].map((name) => readFile(path.join(folder, name))),
  );
  const seen = new Map<string, number>();
  const property = fc.asyncProperty(
    fc.constantFrom(...sources),
    fc.array(mutation, { minLength: 1, maxLength: 6 }),
    async (source, mutations) => {
      const outcome = await outcomeOf(mutations.reduce(mutate, source));
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
      expect(['broken text', 'timeout', 'crashed']).not.toContain(outcome);
    },
  );
  await fc.assert(property, { numRuns: 150, seed: 20_261_101 });
  // The mutations bite, and not so hard that nothing gets through.
  expect(seen.get('read') ?? 0).toBeGreaterThan(5);
  expect(seen.size).toBeGreaterThan(2);
});
