import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportIepFile } from '@/lib/ieps/iep-file';
import { emptyRecord } from '@/lib/record/record';
import { cleanDocument, cleanToday } from '@/tests/factories/iep-document';
import { testId } from '@/tests/factories/plan-items';

const root = path.join(import.meta.dirname, '..');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'throughline-check-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Ended = { code: number | null; out: string; error: string };

function check(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', './scripts/ts-resolve.mjs', 'scripts/check-iep.ts', ...args],
      { cwd: root, env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' } },
    );
    let [out, error] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, error }));
    child.stdin.end(input);
  });
}

async function fileOf(name: string, value: unknown): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
}

const today = ['--today', cleanToday];
const file = (plan = cleanDocument()) =>
  JSON.parse(JSON.stringify(exportIepFile({ plan, record: emptyRecord, decisions: [] })));

describe('npm run check', () => {
  it('ends with 0 for a clean plan, as a bare document', async () => {
    const ended = await check([await fileOf('clean.json', cleanDocument()), ...today]);
    expect(ended).toEqual({ code: 0, out: '0 required, 0 suggested, 0 to confirm.\n', error: '' });
  });

  it('ends with 0 when there are only warnings, and with 1 on an error', async () => {
    const plan = cleanDocument();
    plan.sections.lre.fields.harmfulEffects = '';
    const warned = await check(['-', ...today], JSON.stringify(plan));
    expect(warned.code).toBe(0);
    expect(warned.out).toContain('LR-06 (suggested): Note any possible harmful effects');
    expect(warned.out).toContain('34 CFR 300.116(d)\n    at sections.lre.fields.harmfulEffects');
    plan.iep.endsOn = null;
    const failed = await check(['-', ...today], JSON.stringify(plan));
    expect(failed.code).toBe(1);
    expect(failed.out).toContain('1 required, 1 suggested, 0 to confirm.');
  });

  it('counts a decision of the file', async () => {
    const plan = cleanDocument();
    plan.iep.endsOn = null;
    const decided = file(plan);
    decided.decisions = [
      {
        id: testId(700),
        ruleId: 'DOC-02',
        anchor: 'iep.endsOn',
        kind: 'override',
        reason: 'The school closes for good.',
        byName: 'Kim Alder',
        at: '2026-10-05T10:00:00.000Z',
      },
    ];
    const { out } = await check(['-', ...today], JSON.stringify(decided));
    expect(out).toContain('overridden by Kim Alder, 2026-10-05: The school closes for good.');
  });

  it('gives JSON on demand', async () => {
    const plan = cleanDocument();
    plan.sections.lre.fields.harmfulEffects = '';
    const { out, code } = await check(['-', '--json', ...today], JSON.stringify(plan));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ findings: [{ ruleId: 'LR-06', severity: 'warning' }] });
  });

  it('puts another state in the place of the plan’s own', async () => {
    const plan = cleanDocument();
    for (const block of plan.sections.goals.blocks) if (block.kind === 'goal') block.fields.condition = '';
    const source = JSON.stringify(plan);
    expect((await check(['-', ...today], source)).out).toContain('GO-04 (suggested)');
    const inTexas = await check(['-', '--state', 'TX', ...today], source);
    expect(inTexas.out).toContain('GO-04 (required)');
    expect(inTexas.code).toBe(1);
  });

  it.each([
    ['no file', [], '', 'Usage:'],
    ['a file that is not there', ['/nowhere/iep.json'], '', 'cannot be read'],
    ['what is not JSON', ['-'], '{"plan":', 'Standard input is not JSON'],
    ['a list', ['-'], '[]', 'not a JSON object'],
    ['another format', ['-'], '{"format":"other"}', 'format: Invalid input: expected "throughline-iep"'],
    ['something else', ['-'], '{}', 'neither an IEP file'],
    ['an unknown state', ['-', '--state', 'ZZ'], '{}', 'no configuration of the state ZZ'],
    ['a day that is none', ['-', '--today', '2026-02-30'], '{}', 'is not a date'],
    ['an unknown option', ['-', '--fast'], '{}', "Unknown option '--fast'"],
  ])('ends with 2 for %s', async (_what, args, input, message) => {
    const { code, out, error } = await check(args, input);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(message);
  });

  it('names the field that is wrong', async () => {
    const odd = file();
    odd.plan.student.birthDate = '2018-13-01';
    odd.plan.sections.goals.blocks[0].fields.criterion.value = 'many';
    const { code, error } = await check(['-'], JSON.stringify(odd));
    expect(code).toBe(2);
    expect(error).toContain('plan.student.birthDate: ');
    expect(error).toContain('plan.sections.goals.blocks.0.fields.criterion.value: ');
  });
});
