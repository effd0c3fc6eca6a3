/** `npm run generate`: the database client from prisma/schema.prisma, into lib/db/generated. */
import { runProject } from './lib/bootstrap.mjs';

runProject('scripts/generate-client.ts', process.argv.slice(2));
