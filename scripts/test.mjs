/** `npm test`: every check, from a fresh clone; ends with one line, `N passed, N failed`. */
import { runProject } from './lib/bootstrap.mjs';

runProject('scripts/run-checks.ts', process.argv.slice(2));
