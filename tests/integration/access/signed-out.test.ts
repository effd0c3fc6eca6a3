import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { NextRequest } from 'next/server';
import { describe, expect, it, vi } from 'vitest';

// The one thing that is replaced: who is asking. Everything behind it is the real builder.
vi.mock('@/lib/auth/session', () => ({ getViewer: () => Promise.resolve(null) }));

const root = path.resolve(import.meta.dirname, '../../..');

/** Open to everyone by design; each checks for itself what it is given. */
const openActions = [
  'signInAction',
  'acceptInvitationAction',
  'askPasswordResetAction',
  'resetPasswordAction',
  'signOutAction',
];
const openRoutes = ['auth/[...nextauth]', 'health', 'metrics', 'preferences'];

async function filesUnder(folder: string, pattern: RegExp): Promise<string[]> {
  const files = await readdir(path.join(root, folder), { recursive: true });
  return files.filter((file) => pattern.test(file)).map((file) => path.join(root, folder, file));
}

type Callable = (...args: unknown[]) => Promise<unknown>;
const isCallable = (value: unknown): value is Callable => typeof value === 'function';

describe('someone who is signed out', async () => {
  const actionFiles = await filesUnder('lib', /actions\.ts$/);
  const routeFiles = await filesUnder('app/api', /route\.ts$/);

  it('meets every action and route there is', () => {
    expect(actionFiles.length).toBeGreaterThan(7);
    expect(routeFiles.length).toBeGreaterThan(5);
  });

  it.each(actionFiles)('is refused by each action of %s', async (file) => {
    const actions: Record<string, unknown> = await import(file);
    for (const [name, action] of Object.entries(actions)) {
      if (openActions.includes(name) || !isCallable(action)) continue;
      expect(await action({}), name).toMatchObject({ ok: false, code: 'unauthenticated' });
    }
  });

  it.each(routeFiles)('is refused by each method of %s', async (file) => {
    if (openRoutes.some((open) => file.includes(`${path.sep}${open}${path.sep}`))) return;
    const handlers: Record<string, unknown> = await import(file);
    const params = Promise.resolve({ id: '01900000-0000-7000-8000-000000000000' });
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      const handler = handlers[method];
      if (!isCallable(handler)) continue;
      const headers = { origin: 'http://localhost', host: 'localhost' };
      const response = await handler(new NextRequest('http://localhost/api', { method, headers }), {
        params,
      });
      expect(response, method).toMatchObject({ status: 401 });
    }
  });
});
