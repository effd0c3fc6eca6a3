import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from './retry-after';
import { slimSchema } from './slim-schema';
import { safeUsage } from './usage';

describe('Retry-After', () => {
  const now = Date.parse('2026-10-05T12:00:00Z');
  it.each([
    [{ 'retry-after': '30' }, '', 30],
    [{ 'retry-after': '0' }, '', 0],
    [{ 'retry-after': 'Mon, 05 Oct 2026 12:00:45 GMT' }, '', 45],
    [{ 'retry-after': 'Mon, 05 Oct 2026 11:00:00 GMT' }, '', 0],
    [{ 'retry-after-ms': '1500', 'retry-after': '9' }, '', 2],
    [undefined, '{"details":[{"retryDelay":"34.07s"}]}', 35],
    [{}, '', undefined],
    [{ 'retry-after': 'soon' }, '', undefined],
  ])('of %j and %j is %s seconds', (headers, body, expected) => {
    expect(parseRetryAfter(headers, body, now)).toBe(expected);
  });
});

describe('a slim schema', () => {
  it('loses what only narrows values and keeps every property, even one named like a keyword', () => {
    expect(
      slimSchema({
        $schema: 'http://json-schema.org/draft-07/schema#',
        oneOf: [
          {
            type: 'object',
            properties: {
              default: { type: 'string', maxLength: 5, default: '' },
              on: { type: 'string', format: 'date', pattern: '^x$' },
            },
            required: ['default'],
            additionalProperties: false,
          },
        ],
      }),
    ).toEqual({
      anyOf: [
        {
          type: 'object',
          properties: { default: { type: 'string' }, on: { type: 'string', format: 'date' } },
          required: ['default'],
          additionalProperties: false,
        },
      ],
    });
  });
});

describe('usage', () => {
  it('stores whole counts and nothing else', () => {
    expect(safeUsage({ inputTokens: 12, outputTokens: Number.NaN, totalTokens: undefined })).toEqual({
      inputTokens: 12,
      outputTokens: null,
      totalTokens: null,
    });
    expect(safeUsage(undefined)).toEqual({ inputTokens: null, outputTokens: null, totalTokens: null });
  });
});
