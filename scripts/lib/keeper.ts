/** Keeps a child process alive: one that ends by itself is started again, with growing pauses. */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { hasEnded, killGroup } from './child';
import { note } from './progress';

const pausesMs = [200, 1_000, 2_000, 4_000, 8_000];
/** A child that lasted this long starts with a clean record. */
const steadyMs = 60_000;

export type Kept = { process: ChildProcess; stop: () => Promise<void> };

type Options<T extends Kept> = {
  /** Begins the sentence told to the person: "The server". */
  name: string;
  start: (previous: T | null) => Promise<T>;
  /** Called when it has ended too often. */
  onGiveUp: (reason: string) => void;
};

export class Keeper<T extends Kept> {
  readonly #options: Options<T>;
  #current: T | null = null;
  #restarting: Promise<void> = Promise.resolve();
  #isStopping = false;
  #failures = 0;
  #startedAt = 0;

  constructor(options: Options<T>) {
    this.#options = options;
  }

  async start(): Promise<T> {
    const child = await this.#options.start(this.#current);
    this.#current = child;
    this.#startedAt = Date.now();
    child.process.once('exit', (code, signal) => this.#onExit(code ?? signal ?? 'unknown'));
    if (hasEnded(child.process)) throw new Error(`${this.#options.name} ended at once`);
    return child;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#restarting;
    await this.#current?.stop();
  }

  /** For when there is no time left. */
  kill(): void {
    this.#isStopping = true;
    if (this.#current) killGroup(this.#current.process);
  }

  #onExit(code: number | string): void {
    if (this.#isStopping) return;
    if (Date.now() - this.#startedAt > steadyMs) this.#failures = 0;
    note(`  ${this.#options.name} ended unexpectedly (${code}) and is being started again.`);
    this.#restarting = this.#restart();
  }

  async #restart(): Promise<void> {
    while (!this.#isStopping) {
      const delayMs = pausesMs[this.#failures];
      if (delayMs === undefined) {
        this.#options.onGiveUp(
          `${this.#options.name} ended ${this.#failures} times in a row. The lines above say why.`,
        );
        return;
      }
      this.#failures += 1;
      await pause(delayMs);
      if (this.#isStopping) return;
      try {
        await this.start();
        return;
      } catch (error) {
        note(
          `  ${this.#options.name} could not be started again: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
  }
}
