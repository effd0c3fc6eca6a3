import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server';
import { describe, expect, it } from 'vitest';
import { maxDocumentBytes } from '@/lib/documents/schema';
import nextConfig from '@/next.config';
import { config } from '@/proxy';

const passesProxy = (url: string) => unstable_doesMiddlewareMatch({ config, url, nextConfig });

// Next holds a body that passes proxy.ts in memory, and hands on no more than this of it.
const limit = Number(nextConfig.experimental?.proxyClientMaxBodySize);

describe('the body of a request', () => {
  it('of an upload reaches its route whole and unheld', () => {
    expect(maxDocumentBytes).toBeGreaterThan(limit);
    expect(passesProxy('/api/documents?studentId=01900000-0000-7000-8000-000000000000')).toBe(false);
  });

  it('of anybody else is held up to a small size', () => {
    expect(limit).toBeGreaterThan(1024 * 1024);
    expect(limit).toBeLessThanOrEqual(2 * 1024 * 1024);
    const others = ['/sign-in', '/api/preferences', '/api/auth/callback/credentials', '/students'];
    for (const url of [...others, '/api/documents/1/file', '/api/documents/1'])
      expect(passesProxy(url), url).toBe(true);
  });
});
