import { APICallError, NoObjectGeneratedError, NoOutputGeneratedError, StreamProviderError } from 'ai';
import { parseRetryAfter } from './retry-after';

/** Why a call to a model did not succeed. `stopped` is the caller's own doing. */
export const modelFailureCodes = [
  'stopped',
  'timeout',
  'auth',
  'rate_limited',
  'unavailable',
  'blocked',
  'truncated',
  'invalid_output',
  'unexpected',
] as const;
export type ModelFailureCode = (typeof modelFailureCodes)[number];

export type ModelFailure = {
  code: ModelFailureCode;
  /** When the provider said so, in whole seconds. */
  retryAfterSeconds?: number;
  /** For logs: the error's name and status. Never a prompt, an answer or a key. */
  cause: string;
};

/** Thrown into the stream by the output limit; see output-limit.ts. */
export class OutputTooLongError extends Error {
  override readonly name = 'OutputTooLongError';
}

type HttpTrouble = { statusCode?: number; message: string; detail: string; retryAfterSeconds?: number };

/** Codes of `error` of a call that neither was stopped nor ran out of time. */
export function modelFailureOf(error: unknown, now: number = Date.now()): ModelFailure {
  const cause = describe(error);
  if (error instanceof OutputTooLongError) return { code: 'truncated', cause };
  if (APICallError.isInstance(error)) {
    const detail = error.responseBody ?? '';
    const retryAfterSeconds = parseRetryAfter(error.responseHeaders, detail, now);
    return {
      ...httpFailure({ statusCode: error.statusCode, message: error.message, detail, retryAfterSeconds }),
      cause,
    };
  }
  if (StreamProviderError.isInstance(error)) {
    const statusCode = error.statusCode ?? (typeof error.code === 'number' ? error.code : undefined);
    return { ...httpFailure({ statusCode, message: error.message, detail: '' }), cause };
  }
  if (NoObjectGeneratedError.isInstance(error)) return { code: unfinishedCode(error), cause };
  // A stream that ends without a single part: the provider hung up politely.
  if (NoOutputGeneratedError.isInstance(error))
    return error.cause === undefined
      ? { code: 'unavailable', cause }
      : { ...modelFailureOf(error.cause, now), cause };
  if (isNetworkError(error)) return { code: 'unavailable', cause };
  return { code: 'unexpected', cause };
}

function httpFailure({
  statusCode,
  message,
  detail,
  retryAfterSeconds,
}: HttpTrouble): Omit<ModelFailure, 'cause'> {
  // Google answers a wrong key with 400 INVALID_ARGUMENT and this reason.
  if (statusCode === 400 && /API_KEY_INVALID|API key not valid/i.test(`${message} ${detail}`))
    return { code: 'auth' };
  if (statusCode === 401 || statusCode === 403) return { code: 'auth' };
  if (statusCode === 429)
    return { code: 'rate_limited', ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
  // No status: the connection was refused or cut. A status below 300: the body ended early.
  if (statusCode === undefined || statusCode < 300 || statusCode === 408 || statusCode >= 500)
    return { code: 'unavailable', ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
  return { code: 'unexpected' };
}

function unfinishedCode(error: NoObjectGeneratedError): ModelFailureCode {
  switch (error.finishReason) {
    case 'content-filter':
      return 'blocked';
    case 'length':
      return 'truncated';
    case 'interrupted':
    case 'error':
      return 'unavailable';
    case 'stop':
    case 'tool-calls':
    case 'other':
    case undefined:
      return 'invalid_output';
  }
}

function isNetworkError(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
    if (/^(?:ECONN|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOST|ENET|UND_ERR)/.test(code)) return true;
    if (at instanceof TypeError && /fetch failed|terminated/.test(at.message)) return true;
  }
  return false;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? ` ${error.statusCode}` : '';
  const finish =
    'finishReason' in error && typeof error.finishReason === 'string' ? ` ${error.finishReason}` : '';
  return `${error.name}${status}${finish}`;
}
