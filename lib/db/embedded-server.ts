import 'server-only';

import { timingSafeEqual } from 'node:crypto';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { readGreeting, type Engine } from './embedded-engine';
import {
  backendKey,
  fatalError,
  FrameReader,
  passwordRequest,
  readPassword,
  readyForQuery,
  splitMessages,
  startupKind,
  StatementNames,
  type Frame,
} from './embedded-protocol';
import { Turns, type Client } from './embedded-turns';

export type EmbeddedServerOptions = {
  engine: Engine;
  /** 0 picks a free one. */
  port: number;
  password: string;
  onFatal: (cause: unknown) => void;
  maxConnections?: number;
  /** A client that opens a transaction and then says nothing holds everybody up; after this it is cut off. */
  idleInTransactionMs?: number;
};

export type EmbeddedServer = {
  port: number;
  turns: Turns;
  /** Rolls back what is open and closes every connection. The engine stays open. */
  stop: () => Promise<void>;
};

type Shared = { turns: Turns; greeting: Buffer; password: string };

/** One client's side of the protocol: encryption request, password, then units for its turn. */
class Connection implements Client {
  readonly statements: StatementNames;
  units: Client['units'] = [];
  isGone = false;
  readonly #reader = new FrameReader();
  readonly #socket: Socket;
  readonly #shared: Shared;
  #state: 'starting' | 'password' | 'ready' = 'starting';
  #pending: Buffer[] = [];

  constructor(id: number, socket: Socket, shared: Shared) {
    this.statements = new StatementNames(id);
    this.#socket = socket;
    this.#shared = shared;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('error', () => shared.turns.leave(this));
    socket.on('close', () => shared.turns.leave(this));
  }

  answer(piece: Buffer): void {
    if (this.#socket.writable) this.#socket.write(piece);
  }

  readonly cutOff = (): void => {
    this.#refuse('25P03', 'terminating connection: idle in transaction for too long');
  };

  destroy(): void {
    this.#socket.destroy();
    this.#shared.turns.leave(this);
  }

  #refuse(code: string, reason: string): void {
    this.#socket.end(fatalError(code, reason));
    this.#shared.turns.leave(this);
  }

  #receive(chunk: Buffer): void {
    this.#reader.push(chunk);
    try {
      for (let frame = this.#reader.next(); frame && !this.isGone; frame = this.#reader.next())
        this.#handle(frame);
    } catch {
      // Not the PostgreSQL protocol, so there is no answer it would understand.
      this.destroy();
    }
  }

  #handle(frame: Frame): void {
    if (this.#state === 'starting') this.#handleStart(frame);
    else if (this.#state === 'password') this.#handlePassword(frame);
    else this.#handleMessage(frame);
  }

  #handleStart(frame: Frame): void {
    const kind = startupKind(frame.bytes);
    if (kind === 'encryption') this.#socket.write('N');
    else if (kind === 'cancel') this.#socket.end();
    else {
      this.#reader.started();
      this.#state = 'password';
      this.#socket.write(passwordRequest);
    }
  }

  #handlePassword(frame: Frame): void {
    if (frame.type !== 'p' || !isSame(readPassword(frame.bytes), this.#shared.password)) {
      this.#refuse('28P01', 'password authentication failed');
      return;
    }
    this.#state = 'ready';
    this.#socket.write(Buffer.concat([this.#shared.greeting, backendKey(process.pid), readyForQuery]));
  }

  #handleMessage(frame: Frame): void {
    if (frame.type === 'X') {
      this.#socket.end();
      return;
    }
    this.#pending.push(this.statements.scope(frame));
    const isComplete = frame.type === 'Q' || frame.type === 'F' || frame.type === 'S';
    if (!isComplete && frame.type !== 'H') return;
    const messages = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#shared.turns.enqueue(this, { messages, isComplete });
  }
}

/** Serves the engine over the PostgreSQL protocol on this computer only. */
export async function serveEngine(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { engine, port, password, onFatal, maxConnections = 100, idleInTransactionMs = 30_000 } = options;
  const greeting = parameterMessages(await readGreeting(engine));
  const turns = new Turns({ engine, idleInTransactionMs, onFatal });
  const connections = new Set<Connection>();
  let nextId = 1;
  const server = createServer((socket) => {
    if (connections.size >= maxConnections) {
      // Reading on to the end is what lets the socket close.
      socket.on('error', () => undefined).resume();
      socket.end(fatalError('53300', 'too many connections'));
      return;
    }
    const connection = new Connection(nextId++, socket, { turns, greeting, password });
    connections.add(connection);
    socket.on('close', () => connections.delete(connection));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const stop = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const connection of connections) connection.destroy();
    await closed;
    await turns.settled();
  };
  return { port: (server.address() as AddressInfo).port, turns, stop };
}

/** The greeting without the parts that belong to one connection (its key) or come last (ready). */
function parameterMessages(greeting: Buffer): Buffer {
  const kept = splitMessages(greeting).filter(({ type }) => type === 'R' || type === 'S');
  return Buffer.concat(kept.map(({ bytes }) => bytes));
}

function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
