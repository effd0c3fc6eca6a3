/**
 * Writes a plan of the database in its file form (docs/iep-file.md) to standard output, for an operator:
 * `npm run --silent export -- <iepId> [--district ID]`. The export is recorded. Ends with 1 when there is no such plan,
 * 2 when an argument is wrong.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openOperatorDatabase } from './lib/operator-database';
import { StartError } from './lib/start-error';

const usage = 'Usage: npm run --silent export -- <iepId> [--district ID]';

class InputError extends Error {}

function readInput(): { iepId: string; district: string | undefined } {
  const schema = z.object({ iepId: z.uuid(), district: z.uuid().optional() });
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { district: { type: 'string' } },
    });
    const [iepId, ...more] = positionals;
    const parsed = schema.parse({ iepId, ...values });
    if (more.length > 0) throw new InputError(usage);
    return { iepId: parsed.iepId, district: parsed.district };
  } catch {
    throw new InputError(usage);
  }
}

/** The file's text; null when there is no such plan. */
async function exported({ iepId, district }: ReturnType<typeof readInput>): Promise<string | null> {
  const [{ asSystem }, { exportIepForOperator }] = await Promise.all([
    import('@/lib/db/in-district'),
    import('@/lib/ieps/file-mutations'),
  ]);
  // The plan's id alone does not name its district, and everything else is read inside one.
  const districtId =
    district ??
    (await asSystem((tx) => tx.iep.findFirst({ where: { id: iepId }, select: { districtId: true } })))
      ?.districtId;
  const file = districtId === undefined ? null : await exportIepForOperator({ districtId, iepId });
  return file && JSON.stringify(file, null, 2);
}

async function run(): Promise<number> {
  const input = readInput();
  const database = await openOperatorDatabase();
  try {
    const text = await exported(input);
    if (text === null) {
      console.error(`There is no plan ${input.iepId}.`);
      return 1;
    }
    await new Promise((resolve) => process.stdout.write(`${text}\n`, resolve));
    return 0;
  } finally {
    await database.close();
  }
}

try {
  process.exit(await run());
} catch (error) {
  const isExpected = error instanceof StartError || error instanceof InputError;
  console.error(isExpected ? error.message : error);
  process.exit(error instanceof InputError ? 2 : 1);
}
