import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

const tokenBytes = 32;

/** A token nobody can guess (256 bits), for a link. */
export function newToken(): string {
  return randomBytes(tokenBytes).toString('base64url');
}

/** What is kept of a token. It has no salt: the token itself is random enough, and must be found by its digest. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
