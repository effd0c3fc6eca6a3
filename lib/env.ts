import 'server-only';
import { parseEnv, type Env } from './env-schema';

let parsed: Env | undefined;

/** The validated environment. The only reader of process.env in the application. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
