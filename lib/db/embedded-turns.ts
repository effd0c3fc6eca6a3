import 'server-only';

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Engine } from './embedded-engine';
import { closeStatement, queryMessage, syncMessage, type StatementNames } from './embedded-protocol';

/** What the engine runs at one go: a simple query, or an extended series up to its Sync (complete) or Flush. */
export type Unit = { messages: Buffer; isComplete: boolean };

export type Client = {
  statements: StatementNames;
  units: Unit[];
  isGone: boolean;
  answer: (piece: Buffer) => void;
  /** Called when the client held a transaction open for too long. */
  cutOff: () => void;
};

type Options = { engine: Engine; idleInTransactionMs: number; onFatal: (cause: unknown) => void };

/**
 * Shares the one-session engine between clients. A client keeps it from the first message of a series to
 * its Sync and from BEGIN to COMMIT or ROLLBACK; the others wait. So statements of two clients never mix,
 * and a client that goes away in the middle is rolled back before the next one runs.
 */
export class Turns {
  readonly #options: Options;
  readonly #waiting: Client[] = [];
  readonly #leaving: Client[] = [];
  #owner: Client | null = null;
  #isMidSeries = false;
  #isRunning = false;
  #lastUseAt = Date.now();
  #idleTimer: NodeJS.Timeout | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Milliseconds since a client last ran anything. */
  idleMs(): number {
    return Date.now() - this.#lastUseAt;
  }

  isFree(): boolean {
    return this.#owner === null && !this.#isRunning;
  }

  enqueue(client: Client, unit: Unit): void {
    client.units.push(unit);
    this.#waiting.push(client);
    this.#start();
  }

  /** Forgets what the client still wanted and undoes what it left open. */
  leave(client: Client): void {
    if (client.isGone) return;
    client.isGone = true;
    client.units = [];
    this.#leaving.push(client);
    this.#start();
  }

  /** Resolves when nothing is left to do. */
  async settled(): Promise<void> {
    while (this.#isRunning || this.#leaving.length > 0) await nextTurn();
    clearTimeout(this.#idleTimer);
  }

  /** Runs a statement of the server's own; null when a client has the engine. */
  async maintain(sql: string): Promise<Buffer | null> {
    return this.isFree() ? this.#runOwn(queryMessage(sql)) : null;
  }

  #start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#drain().catch(this.#options.onFatal);
  }

  async #drain(): Promise<void> {
    while ((await this.#releaseNext()) || (await this.#runNext())) await nextTurn();
    this.#isRunning = false;
  }

  /** Nothing of a client that left may run inside the transaction of another. */
  async #releaseNext(): Promise<boolean> {
    const index = this.#leaving.findIndex((client) => this.#owner === null || this.#owner === client);
    const [client] = index < 0 ? [] : this.#leaving.splice(index, 1);
    if (!client) return false;
    if (this.#owner === client) await this.#undo();
    const closings = client.statements.all().map(closeStatement);
    if (closings.length > 0) await this.#runOwn(Buffer.concat([...closings, syncMessage]));
    return true;
  }

  async #undo(): Promise<void> {
    clearTimeout(this.#idleTimer);
    if (this.#isMidSeries) await this.#runOwn(syncMessage);
    if (this.#options.engine.isInTransaction()) await this.#runOwn(queryMessage('ROLLBACK'));
    this.#owner = null;
    this.#isMidSeries = false;
  }

  /** The owner's next unit, or that of the client waiting longest. */
  async #runNext(): Promise<boolean> {
    const index = this.#owner ? this.#waiting.indexOf(this.#owner) : 0;
    const [client] = index < 0 ? [] : this.#waiting.splice(index, 1);
    if (!client) return false;
    const unit = client.units.shift();
    if (unit) await this.#runUnit(client, unit);
    return true;
  }

  async #runUnit(client: Client, unit: Unit): Promise<void> {
    clearTimeout(this.#idleTimer);
    const { engine, idleInTransactionMs } = this.#options;
    await engine.run(unit.messages, (piece) => client.answer(Buffer.from(piece)));
    this.#lastUseAt = Date.now();
    this.#isMidSeries = !unit.isComplete;
    this.#owner = this.#isMidSeries || engine.isInTransaction() ? client : null;
    if (this.#owner) this.#idleTimer = setTimeout(client.cutOff, idleInTransactionMs);
  }

  async #runOwn(messages: Buffer): Promise<Buffer> {
    const pieces: Buffer[] = [];
    await this.#options.engine.run(messages, (piece) => pieces.push(Buffer.from(piece)));
    return Buffer.concat(pieces);
  }
}
