import 'server-only';
import pino from 'pino';
import { env } from '@/lib/env';

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
  instance ??= pino({ level: env().LOG_LEVEL, redact: { paths: redacted, remove: true } });
  return instance;
}
