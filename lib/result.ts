import type { ErrorCode } from './errors';

/** What a server action answers: what the form needs, or a code with what to show. */
export type ActionResult<T> =
  | { ok: true; value: T }
  | {
      ok: false;
      code: ErrorCode;
      /** A key of the `errors` messages that says more than the code. */
      reason?: string;
      fieldErrors?: Readonly<Record<string, readonly string[]>>;
      retryAfterSeconds?: number;
      /** For `conflict`: the other text. */
      payload?: unknown;
      /** For an unexpected failure: what to quote when asking for help. */
      reference?: string;
    };

export function succeeded<T>(value: T): ActionResult<T> {
  return { ok: true, value };
}
