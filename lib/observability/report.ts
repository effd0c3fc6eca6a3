import 'server-only';
import { randomBytes } from 'node:crypto';
import { logger } from './logger';

/** Logs an unexpected failure once, with its chain of causes, and returns the reference to show. */
export function reportUnexpected(error: unknown, where: Readonly<Record<string, string>>): string {
  const reference = randomBytes(4).toString('hex');
  logger().error(
    { reference, ...where, err: error instanceof Error ? error : new Error(String(error)) },
    'unexpected',
  );
  return reference;
}
