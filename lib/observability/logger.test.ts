import { describe, expect, it } from 'vitest';
import { Prisma } from '@/lib/db/generated/client';
import { AppError } from '@/lib/errors';
import { createLogger } from './logger';

function logged(error: unknown): string {
  const lines: string[] = [];
  createLogger('info', { write: (line) => void lines.push(line) }).error({ err: error }, 'unexpected');
  return lines.join('');
}

const clientVersion = '7';

describe('the log of a failure', () => {
  it('keeps the values of a statement out, but says which failure it was and where', () => {
    const error = new Prisma.PrismaClientKnownRequestError(
      "Invalid `tx.student.create()` invocation:\n\n{ data: { givenName: 'Rosalind' } }\n    at Rosalind's desk",
      {
        code: 'P2004',
        clientVersion,
        meta: { driverAdapterError: { cause: { detail: 'Failing row contains (1, Rosalind, 2015).' } } },
      },
    );
    const line = logged(error);
    expect(line).not.toContain('Rosalind');
    expect(line).toContain('P2004');
    expect(line).toContain('PrismaClientKnownRequestError');
    expect(line).toContain('logger.test.ts');
  });

  it('keeps the arguments of a refused query out', () => {
    const error = new Prisma.PrismaClientValidationError("{ text: 'Rosalind reads' } Unknown argument", {
      clientVersion,
    });
    expect(logged(error)).not.toContain('Rosalind');
  });

  it('keeps a request to a model and text that did not parse out, also as a cause', () => {
    const call = Object.assign(new Error('bad request'), {
      name: 'AI_APICallError',
      requestBodyValues: { prompt: 'Rosalind' },
      responseBody: 'Rosalind',
    });
    expect(logged(new Error('draft', { cause: call }))).not.toContain('Rosalind');
    expect(logged(new Error('read', { cause: syntaxError('Rosalind reads') }))).not.toContain('Rosalind');
  });

  it('keeps what our own failures say, with their causes', () => {
    const line = logged(new AppError('unavailable', 'mail not sent', { cause: new TypeError('no socket') }));
    expect(line).toContain('mail not sent');
    expect(line).toContain('no socket');
    expect(line).toContain('"code":"unavailable"');
  });
});

function syntaxError(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}
