/** Generates the database client when the schema is newer. */
import { generateClient } from './lib/prepare';

try {
  await generateClient();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
