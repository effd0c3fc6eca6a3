import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSecrets } from './secrets';

let directory: string;

beforeEach(async () => {
  directory = path.join(await mkdtemp(path.join(tmpdir(), 'throughline-secrets-test-')), 'data');
});

afterEach(async () => {
  await rm(path.dirname(directory), { recursive: true, force: true });
});

const modeOf = async (file: string) => (await stat(file)).mode & 0o777;

describe('first-run secrets', () => {
  it('are made once, for their owner alone, and stay', async () => {
    const first = readSecrets(directory, {});
    const second = readSecrets(directory, {});
    expect(first.isNew).toBe(true);
    expect(second).toEqual({ secrets: first.secrets, isNew: false });
    expect(Buffer.from(first.secrets.FILE_ENCRYPTION_KEY, 'base64')).toHaveLength(32);
    expect(await modeOf(directory)).toBe(0o700);
    expect(await modeOf(path.join(directory, 'secrets.json'))).toBe(0o600);
  });

  it('are closed again when somebody opened the file to others', async () => {
    readSecrets(directory, {});
    await chmod(path.join(directory, 'secrets.json'), 0o644);
    readSecrets(directory, {});
    expect(await modeOf(path.join(directory, 'secrets.json'))).toBe(0o600);
  });

  it('give way to the environment without writing its values down', async () => {
    const { secrets } = readSecrets(directory, { NEXTAUTH_SECRET: 'from the environment' });
    expect(secrets.NEXTAUTH_SECRET).toBe('from the environment');
    expect(await readFile(path.join(directory, 'secrets.json'), 'utf8')).not.toContain(
      'from the environment',
    );
  });

  it('are never replaced when the file is damaged, for stored files need them', async () => {
    readSecrets(directory, {});
    await writeFile(path.join(directory, 'secrets.json'), '{"FILE_ENC');
    expect(() => readSecrets(directory, {})).toThrow('damaged');
    expect(await readFile(path.join(directory, 'secrets.json'), 'utf8')).toBe('{"FILE_ENC');
  });
});
