/** The build alone, for images: the key for server actions comes from the environment, as it does at run time. */
import { buildApp, generateClient } from './lib/prepare';
import { step } from './lib/progress';

const key = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY;
if (!key) {
  console.error(
    'Set NEXT_SERVER_ACTIONS_ENCRYPTION_KEY to 32 random bytes in base64 (openssl rand -base64 32).',
  );
  process.exit(1);
}
try {
  await step('client', generateClient);
  await step('build', () => buildApp(key));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
