/**
 * `npm run eval -- WHAT [options]`: measures a part of the product offline, as a table and with --json as a file.
 */
import { evaluateRetrieval } from './retrieval/run';

const evaluations: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  retrieval: evaluateRetrieval,
};

const [what = '', ...args] = process.argv.slice(2);
const evaluate = evaluations[what];
try {
  if (!evaluate) throw new Error(`Say what to measure: ${Object.keys(evaluations).join(', ')}.`);
  await evaluate(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
