import { expect, it } from 'vitest';
import { returnPath } from './return-path';
import { preferencesSchema } from './schema';

it('returns to the page the form stood on', () => {
  expect(returnPath('https://iep.example/caseload?due=soon#x', 'iep.example')).toBe('/caseload?due=soon');
});

it('never leads to another site', () => {
  expect(returnPath('https://other.example/caseload', 'iep.example')).toBe('/');
  expect(returnPath('https://iep.example//other.example', 'iep.example')).toBe('/');
  expect(returnPath('not a url', 'iep.example')).toBe('/');
  expect(returnPath(null, 'iep.example')).toBe('/');
  expect(returnPath('https://iep.example/a', null)).toBe('/');
});

it('takes only known themes and languages', () => {
  expect(preferencesSchema.safeParse({ theme: 'dark' }).success).toBe(true);
  expect(preferencesSchema.safeParse({ locale: 'es' }).success).toBe(true);
  expect(preferencesSchema.safeParse({ theme: 'pink' }).success).toBe(false);
  expect(preferencesSchema.safeParse({ locale: 'en-XA' }).success).toBe(false);
  expect(preferencesSchema.safeParse({ theme: 'dark', role: 'admin' }).success).toBe(false);
});
