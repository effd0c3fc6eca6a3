import { isCommonPassword } from './common-password';

/**
 * NIST SP 800-63B-4 section 3.1.1.2: a password that is the only factor has at least 15 characters, at least
 * 64 are allowed, and there are no rules of composition and no forced changes. Counted in Unicode code points
 * after NFKC.
 */
export const minPasswordLength = 15;

/** Bounds the work of normalising and hashing. */
export const maxPasswordLength = 256;

export type PasswordProblem = 'auth.passwordTooShort' | 'auth.passwordTooLong' | 'auth.passwordCommon';

/** What is wrong with a new password, as a key of the `errors` messages; null when nothing is. */
export function passwordProblem(password: string, personal: readonly string[]): PasswordProblem | null {
  if (password.length > 4 * maxPasswordLength) return 'auth.passwordTooLong';
  const length = Array.from(password.normalize('NFKC')).length;
  if (length < minPasswordLength) return 'auth.passwordTooShort';
  if (length > maxPasswordLength) return 'auth.passwordTooLong';
  return isCommonPassword(password, [...personal, 'throughline']) ? 'auth.passwordCommon' : null;
}
