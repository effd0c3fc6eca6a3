import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isAppError } from '@/lib/errors';
import { fingerprint } from './fingerprint';
import type { Row } from './row';
import { matrix } from './rows';
import { canary, createWorld, viewerNames, type Ids, type ViewerName, type World } from './world';

const lib = path.resolve(import.meta.dirname, '../../../lib');
const isListed = (file: string) => /(?:queries|mutations)\.ts$/.test(file);
/** An exported function whose first parameter is a viewer. */
const exportPattern =
  /^export (?:async )?(?:function (\w+)(?:<[^>]*>)?\(\s*_?viewer: \w*Viewer\b|const (\w+) = cache\(\s*(?:async )?\(\s*_?viewer: \w*Viewer\b)/gm;

async function exportedFunctions(): Promise<string[]> {
  const files = (await readdir(lib, { recursive: true })).filter(
    (file) => isListed(file) && !file.includes('generated'),
  );
  const names = await Promise.all(
    files.map(async (file) => {
      const source = await readFile(path.join(lib, file), 'utf8');
      return [...source.matchAll(exportPattern)].map(
        (match) => `${file.replace(/\.ts$/, '')} ${match[1] ?? match[2]}`,
      );
    }),
  );
  return names.flat().sort();
}

type Outcome = { code: string } | { value: unknown };

async function outcomeOf(row: Row, world: World, name: ViewerName, ids: Ids): Promise<Outcome> {
  try {
    return { value: await row.call(world.viewers[name], ids) };
  } catch (error) {
    // Anything but an expected refusal is a bug: a stranger's request must not crash either.
    if (isAppError(error)) return { code: error.code };
    throw error;
  }
}

/** What the owner must have done first. */
const before: Readonly<Record<string, string>> = {
  restoreSuggestion: 'rejectSuggestion',
  restoreDocument: 'removeDocument',
  restoreStudent: 'archiveStudent',
  restoreMeeting: 'cancelMeeting',
  restoreEntry: 'voidEntry',
  reopenThread: 'resolveThread',
  restoreProgress: 'voidProgress',
};

const absentIds = (ids: Ids): Ids =>
  Object.fromEntries(Object.keys(ids).map((key) => [key, randomUUID()])) as Ids;

it('has a row for every exported query and mutation, and no row too many', async () => {
  const exported = await exportedFunctions();
  expect(exported.length).toBeGreaterThan(50);
  expect(matrix.map((row) => `${row.module} ${row.name}`).sort()).toEqual(exported);
});

describe.each(matrix.map((row) => [`${row.module} ${row.name}`, row] as const))('%s', (_title, row) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    const earlier = before[row.name];
    if (earlier) await rowNamed(earlier).call(world.viewers.owner, world.ids);
  });

  const refused = viewerNames.filter((name) => row.allowed !== 'own' && !row.allowed.includes(name));
  it.each(refused)('shows nothing to %s and lets nothing be written', async (name) => {
    const untouched = await fingerprint(world.districtId);
    const outcome = await outcomeOf(row, world, name, world.ids);
    expect(JSON.stringify(outcome)).not.toContain(canary);
    expect(await fingerprint(world.districtId)).toBe(untouched);
    if ('value' in outcome) expect([null, undefined, []]).toContainEqual(outcome.value);
    // What is there and not yours answers like what is not there.
    if (!row.isIdless) expect(outcome).toEqual(await outcomeOf(row, world, name, absentIds(world.ids)));
  });

  it.runIf(row.allowed === 'own')('shows nobody else the child', async () => {
    for (const name of [
      'otherTeacher',
      'administrator',
      'otherDistrict',
      'unlinkedParent',
      'revokedParent',
    ] as const) {
      const outcome = await outcomeOf(row, world, name, world.ids);
      expect(JSON.stringify(outcome), name).not.toContain(canary);
      expect(JSON.stringify(outcome), name).not.toContain(world.ids.studentId);
    }
  });

  const granted = row.allowed === 'own' ? (['owner'] as const) : row.allowed;
  it.each(granted)('still works for %s', async (name) => {
    // One after another would find the first one's work done.
    const own = granted.length > 1 ? await createWorld() : world;
    const outcome = await outcomeOf(row, own, name, own.ids);
    // The original's bytes are not stored in this world: opening is let through and then finds no file.
    if (row.name === 'openDocumentFile') return expect(outcome).toEqual({ code: 'not_found' });
    expect(outcome).toHaveProperty('value');
  });
});

function rowNamed(name: string): Row {
  const row = matrix.find((candidate) => candidate.name === name);
  if (!row) throw new Error(`no row ${name}`);
  return row;
}
