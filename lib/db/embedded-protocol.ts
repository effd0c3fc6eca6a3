import 'server-only';

/**
 * The few parts of the PostgreSQL wire protocol (version 3) that the embedded database's server speaks
 * itself. Everything else passes through to the engine untouched.
 * Source: PostgreSQL documentation, "Message Formats".
 */

const sslRequestCode = 80_877_103;
const gssRequestCode = 80_877_104;
const cancelRequestCode = 80_877_102;
/** Larger than any statement the product sends; a longer length is a stranger or a broken stream. */
const maxFrameBytes = 256 * 1024 * 1024;

export type Frame = { type: string; bytes: Buffer };

/** Cuts a byte stream into protocol messages. The first messages of a connection carry no type byte. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #length = 0;
  #isStarting = true;

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }

  /** After the start-up packet each message begins with its type. */
  started(): void {
    this.#isStarting = false;
  }

  /** The next complete message, or null while bytes are missing. Throws on an impossible length. */
  next(): Frame | null {
    const headBytes = this.#isStarting ? 8 : 5;
    if (this.#length < headBytes) return null;
    const head = this.#join(headBytes);
    const total = this.#isStarting ? head.readInt32BE(0) : head.readInt32BE(1) + 1;
    if (total < headBytes || total > maxFrameBytes) throw new Error(`protocol message of ${total} bytes`);
    if (this.#length < total) return null;
    const all = this.#join(total);
    this.#chunks = all.length > total ? [all.subarray(total)] : [];
    this.#length -= total;
    const type = this.#isStarting ? '' : String.fromCharCode(all[0] ?? 0);
    return { type, bytes: all.subarray(0, total) };
  }

  /** Joins no more chunks than needed: a large message arrives in hundreds of them. */
  #join(needed: number): Buffer {
    const first = this.#chunks[0];
    if (first && first.length >= needed) return first;
    if (this.#length < needed) return Buffer.alloc(0);
    const joined = Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }
}

export type StartupKind = 'encryption' | 'cancel' | 'start';

/** What an untyped first message asks for. */
export function startupKind(bytes: Buffer): StartupKind {
  const code = bytes.readInt32BE(4);
  if (code === sslRequestCode || code === gssRequestCode) return 'encryption';
  return code === cancelRequestCode ? 'cancel' : 'start';
}

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

const text = (value: string) => Buffer.from(`${value}\0`);

export const syncMessage = message('S', Buffer.alloc(0));
export const passwordRequest = message('R', int32(3));
export const readyForQuery = message('Z', Buffer.from('I'));
/** Key for cancel requests, which this server takes and ignores: the engine cannot be interrupted. */
export const backendKey = (processId: number): Buffer =>
  message('K', Buffer.concat([int32(processId), int32(0)]));
export const queryMessage = (sql: string): Buffer => message('Q', text(sql));
export const closeStatement = (name: string): Buffer => message('C', text(`S${name}`));

export function startupMessage(user: string, database: string): Buffer {
  const body = Buffer.concat([
    int32(196_608),
    text('user'),
    text(user),
    text('database'),
    text(database),
    Buffer.alloc(1),
  ]);
  return Buffer.concat([int32(body.length + 4), body]);
}

/** An ErrorResponse of severity FATAL; `code` is an SQLSTATE. */
export function fatalError(code: string, reason: string): Buffer {
  const fields = `SFATAL\0VFATAL\0C${code}\0M${reason}\0\0`;
  return message('E', Buffer.from(fields));
}

/** The messages of an engine's answer, each whole. */
export function splitMessages(bytes: Buffer): Frame[] {
  const frames: Frame[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = at + 1 + bytes.readInt32BE(at + 1);
    frames.push({ type: String.fromCharCode(bytes[at] ?? 0), bytes: bytes.subarray(at, end) });
    at = end;
  }
  return frames;
}

/**
 * Gives each connection its own names for prepared statements: the engine has one session, so two
 * connections that both prepare "q1" would otherwise meet.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #connectionId: number;

  constructor(connectionId: number) {
    this.#connectionId = connectionId;
  }

  all(): string[] {
    return [...this.#names.values()];
  }

  /** The frame with its statement name replaced; frames that name no statement come back as they are. */
  scope(frame: Frame): Buffer {
    if (frame.type === 'P') return this.#replace(frame, 5);
    if (frame.type === 'B') return this.#replace(frame, frame.bytes.indexOf(0, 5) + 1);
    const isStatement = (frame.type === 'D' || frame.type === 'C') && frame.bytes[5] === 'S'.charCodeAt(0);
    return isStatement ? this.#replace(frame, 6) : frame.bytes;
  }

  #replace(frame: Frame, start: number): Buffer {
    const end = frame.bytes.indexOf(0, start);
    if (end <= start) return frame.bytes;
    const name = frame.bytes.toString('utf8', start, end);
    const scoped = this.#names.get(name) ?? `c${this.#connectionId}_${this.#names.size}`;
    this.#names.set(name, scoped);
    return message(
      frame.type,
      Buffer.concat([frame.bytes.subarray(5, start), Buffer.from(scoped), frame.bytes.subarray(end)]),
    );
  }
}

/** The first column of an answer's first row, as text; null when there is no row. */
export function firstValue(answer: Buffer): string | null {
  const row = splitMessages(answer).find(({ type }) => type === 'D');
  if (!row) return null;
  const length = row.bytes.readInt32BE(7);
  return length < 0 ? null : row.bytes.toString('utf8', 11, 11 + length);
}

/** The password inside a PasswordMessage. */
export function readPassword(bytes: Buffer): string {
  return bytes.toString('utf8', 5, Math.max(5, bytes.length - 1));
}
