/** The seven ways a request can end other than well. Adding one is a decision. */
export const errorCodes = [
  'unauthenticated',
  'not_found',
  'forbidden',
  'invalid',
  'conflict',
  'rate_limited',
  'unavailable',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export type ErrorDetails = Readonly<{
  /** A key of messages/<locale>/errors.json that says more than the code does. */
  reason?: string;
  /** Messages by field name, for `invalid`. */
  fieldErrors?: Readonly<Record<string, readonly string[]>>;
  retryAfterSeconds?: number;
  /** What the person needs to go on, for example both texts of a `conflict`. Plain data. */
  payload?: unknown;
  cause?: unknown;
}>;

/** An expected failure. Its message is for logs: codes and ids only, never narrative or names. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string = code, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** Absent and not-yours look the same. */
export function notFound(what: string): AppError {
  return new AppError('not_found', `${what} not found`);
}

export function isAppError(error: unknown, code?: ErrorCode): error is AppError {
  return error instanceof AppError && (code === undefined || error.code === code);
}

const httpStatusByCode = {
  unauthenticated: 401,
  not_found: 404,
  forbidden: 403,
  invalid: 400,
  conflict: 409,
  rate_limited: 429,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>;

export function httpStatus(code: ErrorCode): number {
  return httpStatusByCode[code];
}
