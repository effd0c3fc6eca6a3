/** Runs a program of the project to its end. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { killGroup } from './child';
import { StartError } from './start-error';
import { root } from './settings';

const shownLines = 60;

export type Tool = {
  /** Arguments to Node, the script first. */
  args: string[];
  environment: Record<string, string>;
  /** Begins the message when it fails. */
  failure: string;
};

/** The environment of this process with values put over it. */
export function withEnvironment(values: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...values };
}

/** Tools under way; a stop in the middle ends them with all they started. */
const running = new Set<ChildProcess>();

export function killTools(): void {
  for (const child of running) killGroup(child);
}

/** Returns what it printed. Throws `StartError` with its last lines when it fails. */
export async function runTool({ args, environment, failure }: Tool): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: withEnvironment(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: the build starts workers that would outlive it.
    detached: true,
  });
  running.add(child);
  const lines: string[] = [];
  const keep = (chunk: Buffer) => lines.push(chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const [code] = await once(child, 'close');
  running.delete(child);
  const output = lines.join('');
  if (code === 0) return output;
  throw new StartError(`${failure}\n${output.trimEnd().split('\n').slice(-shownLines).join('\n')}`);
}

/** Arguments that run a TypeScript file of the project. */
export function projectScript(name: string, ...args: string[]): string[] {
  const hook = path.join(root, 'scripts/ts-resolve.mjs');
  return ['--disable-warning=ExperimentalWarning', '--import', hook, path.join(root, name), ...args];
}
