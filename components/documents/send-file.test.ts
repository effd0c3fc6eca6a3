import { describe, expect, it } from 'vitest';
import { documentFailureCodes, maxDocumentBytes } from '@/lib/documents/schema';
import english from '@/messages/en/documents.json';
import spanish from '@/messages/es/documents.json';
import { outcomeOf, refusalBeforeSending } from './send-file';

describe('before a file is sent', () => {
  it.each([
    ['Report.PDF', 10, null],
    ['report.docx', maxDocumentBytes, null],
    ['report.doc', 10, 'unsupported_type'],
    ['pdf', 10, 'unsupported_type'],
    ['report.txt', 0, 'empty'],
    ['report.txt', maxDocumentBytes + 1, 'too_large'],
  ])('%s of %i bytes: %s', (name, size, refusal) => {
    expect(refusalBeforeSending({ name, size })).toBe(refusal);
  });
});

describe('what the server answered', () => {
  const id = '01890000-0000-7000-8000-000000000001';

  it.each([
    [201, { id }, { ok: true, id }],
    [201, '<html>', { ok: false, failure: 'upload_broken' }],
    [400, { code: 'invalid', reason: 'disguised' }, { ok: false, failure: 'disguised' }],
    [400, { code: 'invalid', reason: 'something new' }, { ok: false, failure: 'upload_broken' }],
    [401, { code: 'unauthenticated' }, { ok: false, failure: 'signed_out' }],
    [429, { code: 'rate_limited' }, { ok: false, failure: 'busy' }],
    [503, null, { ok: false, failure: 'busy' }],
  ])('%i %j', (status, reply, outcome) => {
    expect(outcomeOf(status, reply)).toEqual(outcome);
  });
});

function keysOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null ? keysOf(inner, `${path}${key}.`) : [`${path}${key}`],
  );
}

describe('the words', () => {
  it.each([
    ['English', english],
    ['Spanish', spanish],
  ])('tell for each failure what happened and what to do: %s', (_, { failures }) => {
    for (const code of documentFailureCodes) {
      expect(failures[code].what).toMatch(/\.$/);
      expect(failures[code].do).toMatch(/\.$/);
    }
  });

  it('are complete in both languages', () => {
    expect(keysOf(spanish)).toEqual(keysOf(english));
  });
});
