/** One check of `npm test`: a program whose exit code is the answer, or a test runner that counts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { killGroup } from './child';
import { withEnvironment } from './run-tool';
import { root } from './settings';

export type Count = { passed: number; failed: number };

export type Check = {
  name: string;
  /** Arguments to Node. */
  args: string[];
  environment?: Record<string, string>;
  timeoutMs: number;
  /** Shows what it prints while it runs. */
  isStreamed?: boolean;
  /** Reads the runner's report. Without it the check counts as one. */
  count?: () => Count;
};

const shownLines = 80;

type Ending = { code: number | null; output: string };

async function run({ args, environment = {}, timeoutMs, isStreamed }: Check): Promise<Ending> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: withEnvironment(environment),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timer = setTimeout(() => killGroup(child), timeoutMs);
  const onExit = () => killGroup(child);
  process.on('exit', onExit);
  let output = '';
  const take = (chunk: Buffer) => {
    output += chunk.toString();
    if (isStreamed) process.stdout.write(chunk);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  process.off('exit', onExit);
  return { code, output };
}

function countOf({ count }: Check, code: number | null): Count {
  if (!count) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const counted = count();
    // A runner that failed without a failed test crashed, or met an error outside of them.
    return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  } catch {
    // No report: it never came to run a test.
    return { passed: 0, failed: 1 };
  }
}

/** Runs it, prints one line and, when it failed, the end of what it said. */
export async function runCheck(check: Check): Promise<Count> {
  if (check.isStreamed) process.stdout.write(`  ${check.name}\n`);
  const began = performance.now();
  const { code, output } = await run(check);
  const counted = countOf(check, code);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const verdict = counted.failed === 0 ? `passed` : 'FAILED';
  const counts = check.count ? `${counted.passed} of ${counted.passed + counted.failed} ` : '';
  if (counted.failed > 0 && !check.isStreamed) {
    process.stdout.write(`${output.trimEnd().split('\n').slice(-shownLines).join('\n')}\n`);
  }
  process.stdout.write(`  ${check.name.padEnd(12)}${counts}${verdict} (${seconds} s)\n`);
  return counted;
}
