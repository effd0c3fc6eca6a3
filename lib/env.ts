import 'server-only';
import { parseEnv, type Env } from './env-schema';

let parsed: Env | undefined;

/** The validated environment. The only reader of process.env in the application. */
export function env(): Env {
  parsed ??= read();
  return parsed;
}

function read(): Env {
  const checked = parseEnv(process.env);
  // next-auth takes its own address from the environment alone; without one it takes the request's.
  if (checked.APP_URL) process.env.NEXTAUTH_URL ??= checked.APP_URL;
  else process.env.AUTH_TRUST_HOST ??= '1';
  return checked;
}
