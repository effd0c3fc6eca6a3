import { NextRequest } from 'next/server';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { route } from './route';

vi.mock('@/lib/env', () => ({ env: () => ({ SLOW_OPERATION_MS: 1_000, LOG_LEVEL: 'silent' }) }));

const write = route({
  name: 'test.write',
  audience: 'public',
  params: z.object({}),
  run: () => Promise.resolve(new Response('written')),
});

function send(headers: Record<string, string>): Promise<Response> {
  const request = new NextRequest('http://school.example/api/test', { method: 'POST', headers });
  return write(request, { params: Promise.resolve({}) });
}

describe('a writing route', () => {
  it('takes a request from its own site', async () => {
    expect((await send({ host: 'school.example', origin: 'http://school.example' })).status).toBe(200);
  });

  it.each(['http://other.example', 'null', 'not an address', ''])(
    'refuses the origin "%s"',
    async (origin) => {
      expect((await send({ host: 'school.example', origin })).status).toBe(403);
    },
  );

  it('refuses a request that does not say where it comes from', async () => {
    expect((await send({ host: 'school.example' })).status).toBe(403);
  });
});
