/**
 * The fake as a process: `node --import ./scripts/ts-resolve.mjs tests/fakes/gemini/main.ts --port 4010`.
 * Prints one JSON line with its base URL when it listens; ends with SIGTERM.
 */
import { parseArgs } from 'node:util';
import { startFakeGemini } from './server';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const fake = await startFakeGemini({ port: Number(values.port) });
console.log(JSON.stringify({ baseUrl: fake.baseUrl, port: fake.port }));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    fake.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
