import { describe, expect, it } from 'vitest';
import { baseHeaders, contentSecurityPolicy } from './security-headers';

function directives(policy: string): Map<string, string> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
}

describe('contentSecurityPolicy', () => {
  const policy = contentSecurityPolicy({ nonce: 'bm9uY2U=', isDevelopment: false, isHttps: false });
  const parsed = directives(policy);

  it('lets only scripts and styles with the nonce of the request run', () => {
    expect(parsed.get('script-src')).toBe("'self' 'nonce-bm9uY2U=' 'strict-dynamic'");
    expect(parsed.get('style-src')).toBe("'self' 'nonce-bm9uY2U='");
    expect(policy).not.toContain('unsafe-eval');
    expect(parsed.get('script-src')).not.toContain('unsafe-inline');
  });

  it('closes what a page of this application never needs', () => {
    expect(parsed.get('object-src')).toBe("'none'");
    expect(parsed.get('base-uri')).toBe("'none'");
    expect(parsed.get('form-action')).toBe("'self'");
    expect(parsed.get('frame-ancestors')).toBe("'none'");
    expect(parsed.get('connect-src')).toBe("'self'");
  });

  it('names no other site and no wildcard', () => {
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it('asks for https only where the site has it', () => {
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(contentSecurityPolicy({ nonce: 'a', isDevelopment: false, isHttps: true })).toContain(
      'upgrade-insecure-requests',
    );
    expect(baseHeaders({ isHttps: false })).not.toHaveProperty('strict-transport-security');
    expect(baseHeaders({ isHttps: true })).toHaveProperty('strict-transport-security');
  });
});
