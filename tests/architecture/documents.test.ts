import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { envSchema } from '@/lib/env-schema';
import { layers } from './layers';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFile(path.join(root, file), 'utf8');

/** The commands set this one. */
const notForPeople = new Set(['NODE_ENV']);
const settings = Object.keys(envSchema.shape).filter((name) => !notForPeople.has(name));

/** Local targets of Markdown links and images. */
function localLinks(text: string): string[] {
  return [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^[a-z]+:/.test(target));
}

const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'];

describe('the documents', () => {
  it('name every setting where people look for it', async () => {
    const [readme, example] = [await read('README.md'), await read('.env.example')];
    expect(settings.length).toBeGreaterThan(25);
    expect(settings.filter((name) => !readme.includes(`| \`${name}\``))).toEqual([]);
    expect(settings.filter((name) => !new RegExp(`^${name}=`, 'm').test(example))).toEqual([]);
  });

  it('name no setting that does not exist', async () => {
    const example = await read('.env.example');
    // Read by the scripts, by Next and by compose.yaml.
    const elsewhere = ['HOST', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'POSTGRES_PASSWORD'];
    const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !settings.includes(name) && !elsewhere.includes(name))).toEqual([]);
  });

  it('quote the table of layers as it is', async () => {
    const text = await read('ARCHITECTURE.md');
    const rows = [...text.matchAll(/^\| `([\w/]+)`\s+\| (`[^|]+?)\s*\|$/gm)].map((match) => ({
      part: match[1],
      mayImport: match[2]?.split(', ').map((name) => name.replaceAll('`', '')),
    }));
    expect(rows).toEqual(layers.map(({ part, mayImport }) => ({ part, mayImport: [...mayImport] })));
  });

  it('keep decisions short and dated', async () => {
    const folder = 'docs/decisions';
    const files = await readdir(path.join(root, folder));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const text = await read(`${folder}/${file}`);
      expect(text.trimEnd().split('\n').length, file).toBeLessThanOrEqual(40);
      expect(text, file).toMatch(/^\d{4}-\d{2}-\d{2}$/m);
    }
  });

  it.each(documents)('%s links to files that exist', async (file) => {
    const targets = localLinks(await read(file));
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets)
      await expect(access(path.join(root, target)), target).resolves.toBeUndefined();
  });
});
