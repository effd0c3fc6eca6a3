/**
 * `npm run bench [-- names]`: figures of the production build, each against a baseline taken in the same run,
 * as a table and as JSON in node_modules/.cache/throughline/bench.json. On this computer only. `start` takes
 * minutes and runs when it is named.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './app-server';
import { benchCaseload } from './caseload';
import { benchDistrict } from './district';
import { benchDraft } from './draft';
import { benchJavascript } from './javascript';
import { isMet, tableOf, type Measure } from './measure';
import { benchRules } from './rules';
import { benchStart } from './start';
import { benchUpload } from './upload';

const benches: Readonly<Record<string, () => Measure[] | Promise<Measure[]>>> = {
  rules: benchRules,
  draft: benchDraft,
  caseload: benchCaseload,
  district: benchDistrict,
  upload: benchUpload,
  javascript: benchJavascript,
  start: benchStart,
};
const usual = Object.keys(benches).filter((name) => name !== 'start');

const { positionals } = parseArgs({ allowPositionals: true });
const unknown = positionals.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0)
  throw new Error(
    `There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`,
  );

const measures: Measure[] = [];
for (const name of positionals.length > 0 ? positionals : usual) {
  process.stdout.write(`  ${name}…\n`);
  measures.push(...((await benches[name]?.()) ?? []));
}
process.stdout.write(`\n${tableOf(measures)}\n`);
const file = path.join(root, 'node_modules/.cache/throughline/bench.json');
await mkdir(path.dirname(file), { recursive: true });
const entries = measures.map((measure) => ({ ...measure, isMet: isMet(measure) }));
await writeFile(file, `${JSON.stringify(entries, null, 2)}\n`);
process.exit(0);
