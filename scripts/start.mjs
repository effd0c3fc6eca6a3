/** `npm start`: everything from a fresh clone to a running Throughline. `--dev` serves in development mode. */
import { runProject } from './lib/bootstrap.mjs';

runProject('scripts/start-app.ts', process.argv.slice(2));
