import type { ActionResult } from '@/lib/result';

/** The address a refused sign-in hands back, for a page rendered anew without scripts. */
export function typedEmail(result: ActionResult<unknown> | null): string | undefined {
  if (!result || result.ok || typeof result.payload !== 'object' || result.payload === null) return undefined;
  return 'email' in result.payload && typeof result.payload.email === 'string'
    ? result.payload.email
    : undefined;
}
