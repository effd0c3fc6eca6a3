import fc from 'fast-check';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { iepDocumentSchema } from '@/lib/ieps/document';
import { anyPlan } from '@/tests/factories/any-plan';
import { cleanContext, cleanDocument, dropBlocks } from '@/tests/factories/iep-document';
import { checkIep } from './engine';
import { draftRuleIds, recordRuleIds, wordingRuleIds } from './rule-ids';
import { implementedRuleIds, registry } from './registry';
import { ruleOf, rules } from './rule-table';

describe('the registry', () => {
  it('holds every draft rule that data can decide', async () => {
    const wanted = rules.filter(({ stage, method }) => stage === 'draft' && method === 'deterministic');
    expect([...draftRuleIds]).toEqual(wanted.map(({ id }) => id));
    expect(wanted).toHaveLength(73);
    const tests = await readTests();
    for (const { id } of wanted) expect(tests).toContain(id);
  });

  it('holds every rule that reads the wording', async () => {
    const wanted = rules.filter(({ method }) => method === 'heuristic');
    expect([...wordingRuleIds]).toEqual(wanted.map(({ id }) => id));
    expect(wanted).toHaveLength(17);
    expect(Object.keys(registry)).toEqual(expect.arrayContaining([...draftRuleIds, ...wordingRuleIds]));
    const tests = await readTests();
    for (const { id } of wanted) expect(tests).toContain(id);
  });

  it('holds every rule that reads the record, each with a test, and with them all there are', async () => {
    const wanted = rules.filter(({ stage, method }) => stage !== 'draft' && method === 'deterministic');
    expect([...recordRuleIds]).toEqual(wanted.map(({ id }) => id));
    expect(wanted).toHaveLength(54);
    expect(Object.keys(registry).toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
    expect(implementedRuleIds).toEqual(rules.map(({ id }) => id));
    const tests = await readTests();
    for (const { id } of wanted) expect(tests).toContain(id);
  });

  it('knows all 144 rules, each once', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(144);
    expect(() => ruleOf('XX-99')).toThrow('no rule XX-99');
  });
});

async function readTests(): Promise<string> {
  const folder = path.join(import.meta.dirname, 'rules');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.test.ts'));
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return texts.join('\n');
}

describe('a check', () => {
  it('finds nothing in a complete plan', () => {
    expect(checkIep(cleanDocument(), cleanContext)).toEqual([]);
  });

  it('gives the same findings each time, in the order of the plan', () => {
    const plan = cleanDocument();
    dropBlocks(plan, 'goals', 'goal');
    plan.iep.endsOn = null;
    plan.sections.special_factors.fields.communication.answer = null;
    const findings = checkIep(plan, cleanContext);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual([
      'DOC-02',
      'SF-07',
      'PL-06',
      'GO-01',
      'SV-06',
      'SV-06',
    ]);
    expect(checkIep(plan, cleanContext)).toEqual(findings);
    expect(findings[0]).toMatchObject({ sectionKey: null, severity: 'error', fix: 'fill_in', span: null });
  });

  it('leaves the plan as it was', () => {
    const plan = cleanDocument();
    const before = structuredClone(plan);
    checkIep(plan, cleanContext);
    expect(plan).toEqual(before);
  });

  it('says much about an empty plan, each in whole words and with a law or a source', () => {
    const { sections: _, ...rest } = cleanDocument();
    const empty = iepDocumentSchema.parse({
      ...rest,
      evidence: [],
      sections: Object.fromEntries(
        Object.keys(cleanDocument().sections).map((key) => [key, { fields: {}, blocks: [] }]),
      ),
    });
    const findings = checkIep(empty, cleanContext);
    const ids = new Set(findings.map(({ ruleId }) => ruleId));
    for (const id of [
      'DEV-01',
      'SF-01',
      'SF-07',
      'PL-01',
      'PL-02',
      'GO-01',
      'SV-01',
      'SV-07',
      'AS-01',
      'LR-04',
    ]) {
      expect(ids).toContain(id);
    }
    for (const finding of findings) {
      expect(finding.message).not.toMatch(/[{}]/);
      expect(finding.cite).not.toBe('');
    }
  });

  it('never fails on a plan that its schema allows, and points only into the plan', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(fc.string({ maxLength: 12 }), { maxLength: 4 }), (plan, otherNames) => {
        for (const finding of checkIep(plan, { today: '2026-10-05', otherNames })) {
          expect(finding.message).not.toBe('');
          const { span } = finding;
          if (span) {
            const text = at(plan, finding.path);
            expect(typeof text).toBe('string');
            expect(span.start).toBeLessThan(span.end);
            expect(span.end).toBeLessThanOrEqual(String(text).length);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is put to the test by that generator: every rule but one speaks up', () => {
    const spoke = new Set(
      fc
        .sample(anyPlan, { numRuns: 600, seed: 3 })
        .flatMap((plan) => checkIep(plan, { today: '2026-10-05', otherNames: ['Tobias'] }))
        .map(({ ruleId }) => ruleId),
    );
    // A goal equal to last year's does not come about by chance.
    expect(draftRuleIds.filter((id) => !spoke.has(id))).toEqual(['GO-14']);
  });
});

function at(root: unknown, dotted: string): unknown {
  return dotted.split('.').reduce<unknown>((node, part) => {
    if (typeof node !== 'object' || node === null) return undefined;
    return Object.getOwnPropertyDescriptor(node, part)?.value;
  }, root);
}
