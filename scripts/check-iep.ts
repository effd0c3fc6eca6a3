/**
 * Checks an IEP against the rules, without a database:
 * `npm run check -- iep.json [--state CODE] [--today DATE] [--json]`, with `-` for standard input. Reads the file form
 * (docs/iep-file.md) and a bare plan. Ends with 0 when nothing required is open, 1 when something is, 2 when the
 * file or an option cannot be used.
 */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { checkFile, knownStates, stateConfigOf } from '@/lib/compliance/check-file';
import { isCalendarDate } from '@/lib/format/calendar-date';
import { readIep, type ReadIep } from '@/lib/ieps/iep-file';
import { checkReport, errorsOf } from './lib/check-report';

const usage = 'Usage: npm run check -- iep.json [--state CODE] [--today YYYY-MM-DD] [--json]';

/** What the person can put right; ends the command with 2. */
class InputError extends Error {}

function readOptions() {
  const { values, positionals } = parse();
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new InputError(usage);
  const today = values.today ?? new Date().toISOString().slice(0, 10);
  if (!isCalendarDate(today)) throw new InputError(`--today ${String(today)} is not a date (YYYY-MM-DD).`);
  const state = values.state?.toUpperCase();
  if (state !== undefined && !stateConfigOf(state))
    throw new InputError(
      `There is no configuration of the state ${state}. Known: ${knownStates.join(', ')}.`,
    );
  return { file, today, state, isJson: values.json ?? false };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { state: { type: 'string' }, today: { type: 'string' }, json: { type: 'boolean' } },
    });
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

async function readInput(file: string): Promise<ReadIep> {
  const reading = readIep(jsonOf(file, await readText(file)));
  if (reading.ok) return reading.value;
  const lines = reading.issues.map(({ path, message }) => `  ${path === '' ? 'the file' : path}: ${message}`);
  throw new InputError([`${nameOf(file)} is not a valid IEP file:`, ...lines].join('\n'));
}

async function readText(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    throw new InputError(
      `${nameOf(file)} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function jsonOf(file: string, source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new InputError(
      `${nameOf(file)} is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function nameOf(file: string): string {
  return file === '-' ? 'Standard input' : file;
}

try {
  const { file, isJson, ...given } = readOptions();
  const findings = checkFile(await readInput(file), given);
  console.log(isJson ? JSON.stringify({ findings }, null, 2) : checkReport(findings));
  process.exitCode = errorsOf(findings).length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
