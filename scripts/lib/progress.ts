/** One line a step: what it was and how it went. */

const width = 12;

/** Runs a step and prints its line; on a terminal the line stands there while the step runs. */
export async function step<T>(
  name: string,
  work: () => Promise<[result: T, outcome: string]>,
  meanwhile = '…',
): Promise<T> {
  const label = `  ${name.padEnd(width)}`;
  const isTerminal = process.stdout.isTTY === true;
  if (isTerminal || meanwhile !== '…') process.stdout.write(`${label}${meanwhile}${isTerminal ? '' : '\n'}`);
  const began = performance.now();
  try {
    const [result, outcome] = await work();
    const seconds = (performance.now() - began) / 1000;
    const took = seconds >= 1 ? ` (${seconds.toFixed(1)} s)` : '';
    process.stdout.write(`${isTerminal ? '\r\u001b[2K' : ''}${label}${outcome}${took}\n`);
    return result;
  } catch (error) {
    if (isTerminal) process.stdout.write('\r\u001b[2K');
    throw error;
  }
}

export function note(line: string): void {
  process.stdout.write(`${line}\n`);
}
