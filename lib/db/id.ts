import 'server-only';
import { randomUUIDv7 } from 'node:crypto';

/** A UUID version 7 (RFC 9562): sortable by time of making. */
export function newId(): string {
  return randomUUIDv7();
}
