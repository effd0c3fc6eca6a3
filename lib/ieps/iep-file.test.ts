import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryKinds } from '@/lib/record/entries';
import { emptyRecord, proceduralRecordSchema } from '@/lib/record/record';
import { anyPlan } from '@/tests/factories/any-plan';
import { cleanDocument } from '@/tests/factories/iep-document';
import { testId } from '@/tests/factories/plan-items';
import { exportIepFile, importIepFile, readIep, type IepFileContent } from './iep-file';
import { iepFileJsonSchema, iepFileJsonSchemaText } from './iep-file-json-schema';
import storedV1 from './stored-document-v1.json' with { type: 'json' };

const kinds = Object.keys(entryKinds);
const uuid = fc.integer({ min: 1, max: 999_999 }).map((number) => testId(number));
const day = fc.constantFrom('2026-10-05', '2024-02-29');

const anyRecord = fc
  .record({
    life: fc.record({
      status: fc.constantFrom('draft', 'meeting_held', 'active'),
      consent: fc.constantFrom(null, 'whole', 'declined'),
      unreviewedSentences: fc.nat(20),
    }),
    entries: fc.array(
      fc.record({ id: uuid, kind: fc.constantFrom(...kinds), on: day, meetingId: fc.option(uuid) }),
      { maxLength: 5 },
    ),
    parents: fc.array(fc.record({ language: fc.string(), needsInterpreter: fc.boolean() }), { maxLength: 2 }),
    progress: fc.array(fc.record({ goalId: uuid, on: day, value: fc.integer() }), { maxLength: 3 }),
  })
  .map((record) => proceduralRecordSchema.parse(record));

const anyContent: fc.Arbitrary<IepFileContent> = fc.record({
  plan: anyPlan,
  record: anyRecord,
  decisions: fc.array(
    fc.record({
      id: uuid,
      ruleId: fc.constantFrom('GO-01', 'LR-05'),
      anchor: fc.string({ minLength: 1, maxLength: 40 }),
      kind: fc.constantFrom('override', 'confirm'),
      reason: fc.string({ unit: 'binary', maxLength: 60 }),
      byName: fc.string(),
      at: fc.constant('2026-10-05T10:00:00.000Z'),
    }),
    { maxLength: 3 },
  ),
});

describe('the file form of a plan', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        // JSON knows no minus zero.
        const given: unknown = JSON.parse(JSON.stringify(content));
        const text = JSON.stringify(exportIepFile(content));
        const read = importIepFile(JSON.parse(text));
        expect(read).toEqual(given);
        expect(JSON.stringify(exportIepFile(read))).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  it('holds plans of earlier days', () => {
    const file = {
      ...exportIepFile({ plan: cleanDocument(), record: emptyRecord, decisions: [] }),
      plan: storedV1,
    };
    expect(importIepFile(file).plan).toMatchObject(storedV1);
    expect(readIep(storedV1)).toMatchObject({ ok: true, value: { decisions: [] } });
  });

  it('may leave out what has a default, and nothing else', () => {
    const { plan } = exportIepFile({ plan: cleanDocument(), record: emptyRecord, decisions: [] });
    expect(importIepFile({ format: 'throughline-iep', version: 1, plan, record: {} }).record).toEqual(
      emptyRecord,
    );
    expect(() => importIepFile({ format: 'throughline-iep', version: 1, plan })).toThrow('record');
    expect(() => importIepFile({ format: 'throughline-iep', version: 2, plan, record: {} })).toThrow(
      'version',
    );
    expect(() =>
      importIepFile({ format: 'throughline-iep', version: 1, plan, record: {}, extra: 1 }),
    ).toThrow('extra');
  });

  it('says which field is wrong', () => {
    const plan = cleanDocument();
    const odd = { ...plan, student: { ...plan.student, birthDate: 'soon' } };
    expect(readIep(odd)).toMatchObject({ ok: false, issues: [{ path: 'student.birthDate' }] });
    const entry = { id: testId(1), kind: 'consent', on: '2026-10-05', data: { outcome: 'maybe' } };
    const file = { format: 'throughline-iep', version: 1, plan, record: { entries: [entry] } };
    expect(readIep(file)).toMatchObject({ ok: false, issues: [{ path: 'record.entries.0.data.outcome' }] });
    for (const other of [null, 'plan', [], {}, { format: 'x' }]) expect(readIep(other).ok).toBe(false);
  });
});

describe('the JSON Schema', () => {
  it('is current', async () => {
    const file = path.join(import.meta.dirname, '..', '..', 'public', 'schemas', 'iep-1.json');
    expect(await readFile(file, 'utf8'), 'run node scripts/generate-iep-schema.mjs').toBe(
      iepFileJsonSchemaText(),
    );
  });

  it('asks for what the parser asks for, and knows each kind of fact', () => {
    const schema = JSON.parse(JSON.stringify(iepFileJsonSchema()));
    expect(schema.required).toEqual(['format', 'version', 'plan', 'record']);
    expect(schema.additionalProperties).toBe(false);
    const entries = schema.properties.record.properties.entries.items.oneOf;
    expect(
      entries.map(({ properties }: { properties: { kind: { const: string } } }) => properties.kind.const),
    ).toEqual(kinds);
    const consent = entries[0].properties.data;
    expect(consent.properties.outcome.anyOf[0].enum).toContain('given_with_exceptions');
    expect(consent.required ?? []).toEqual([]);
  });
});
