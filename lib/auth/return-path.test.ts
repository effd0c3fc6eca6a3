import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeReturnPath, signInPath } from './return-path';

describe('safeReturnPath', () => {
  it.each(['/caseload', '/students/0199?tab=evidence', '/ieps/1?x=%2F%2Fa.example', '/'])(
    'keeps %s',
    (path) => expect(safeReturnPath(path)).toBe(path),
  );

  it.each([
    'https://a.example/',
    '//a.example/caseload',
    '/\\a.example',
    '\\\\a.example',
    '/\t/a.example',
    '/..//a.example',
    'javascript:alert(1)',
    'caseload',
    '',
    ' /caseload',
    '/sign-in?from=/sign-in',
    '/api/auth/signout',
    `/${'a'.repeat(600)}`,
    null,
    undefined,
    ['/caseload'],
  ])('refuses %j', (path) => expect(safeReturnPath(path)).toBeNull());

  it('never leaves the site, whatever it is given', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '..',
      '//',
      'a.example',
      '@',
      ':',
      'https:',
      '%2f',
      '\t',
      '?',
      '#',
      'x',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const path = safeReturnPath(`/${parts.join('')}`);
        return path === null || new URL(path, 'https://own.example/sign-in').origin === 'https://own.example';
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('signInPath', () => {
  it('remembers a page of the site and nothing else', () => {
    expect(signInPath('/students/1?tab=x')).toBe('/sign-in?from=%2Fstudents%2F1%3Ftab%3Dx');
    expect(signInPath('//a.example')).toBe('/sign-in');
    expect(signInPath('/')).toBe('/sign-in');
  });
});
