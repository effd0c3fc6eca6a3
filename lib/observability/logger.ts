import 'server-only';
import pino from 'pino';
import { env } from '@/lib/env';
import { safeError } from './safe-error';

// Logs carry ids and codes. The redaction is the second lock: narrative and names never reach a call.
const redacted = [
  '*.password',
  '*.token',
  '*.text',
  '*.name',
  '*.givenName',
  '*.familyName',
  '*.email',
  '*.content',
];

let instance: pino.Logger | undefined;

/** The process's logger: JSON lines on standard output. */
export function logger(): pino.Logger {
  instance ??= createLogger(env().LOG_LEVEL);
  return instance;
}

export function createLogger(level: string, destination?: pino.DestinationStream): pino.Logger {
  const options = {
    level,
    redact: { paths: redacted, remove: true },
    serializers: { err: (error: unknown) => safeError(error) },
  };
  return destination ? pino(options, destination) : pino(options);
}
