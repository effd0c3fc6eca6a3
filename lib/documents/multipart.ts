import { AppError } from '@/lib/errors';

export type MultipartFile = { fileName: string; body: AsyncIterable<Uint8Array> };

const maxHeaderBytes = 8 * 1024;
/** Fields before the file that are read and dropped; a form of ours sends none. */
const maxSkippedBytes = 16 * 1024;
const headerEnd = Buffer.from('\r\n\r\n');

function malformed(detail: string): AppError {
  return new AppError('invalid', `multipart: ${detail}`, { reason: 'upload_broken' });
}

/** Reads a byte stream up to markers while holding no more than the marker's length (or `max`) back. */
class MarkedReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async #more(): Promise<void> {
    const next = await this.#source.next();
    if (next.done) throw malformed('ends early');
    this.#held = this.#held.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#held, next.value]);
  }

  /** The bytes before the marker, without it. */
  async take(marker: Buffer, max: number): Promise<Buffer> {
    for (;;) {
      const at = this.#held.indexOf(marker);
      if (at >= 0 && at <= max) {
        const taken = this.#held.subarray(0, at);
        this.#held = this.#held.subarray(at + marker.length);
        return taken;
      }
      if (this.#held.length > max + marker.length) throw malformed('part too long');
      await this.#more();
    }
  }

  async takeBytes(count: number): Promise<Buffer> {
    while (this.#held.length < count) await this.#more();
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    return taken;
  }

  /** The bytes before the marker as they come. */
  async *stream(marker: Buffer): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.#held.indexOf(marker);
      if (at >= 0) {
        if (at > 0) yield this.#held.subarray(0, at);
        this.#held = this.#held.subarray(at + marker.length);
        return;
      }
      const safe = this.#held.length - marker.length + 1;
      if (safe > 0) {
        yield this.#held.subarray(0, safe);
        this.#held = this.#held.subarray(safe);
      }
      await this.#more();
    }
  }
}

function boundaryOf(contentType: string | null): string {
  const match = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
    contentType ?? '',
  );
  const boundary = match?.[1] ?? match?.[2];
  if (!boundary) throw malformed('no boundary');
  return boundary;
}

/** The file name of a part's headers, or null for a plain field. Browsers escape quotes as %22 (RFC 7578, 4.2). */
function fileNameOf(headers: string): string | null {
  const disposition = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? '';
  const name = /;\s*filename="((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1];
  return name === undefined
    ? null
    : name
        .replace(/%22/g, '"')
        .replace(/%0[da]/gi, '')
        .replace(/\\(.)/g, '$1');
}

/**
 * The first file of a multipart/form-data body (RFC 7578), as a stream: the body is never held in memory. Throws
 * AppError `invalid` with reason `upload_broken` when the body is not well-formed, also while streaming.
 */
export async function readMultipartFile(
  body: AsyncIterable<Uint8Array>,
  contentType: string | null,
): Promise<MultipartFile> {
  const delimiter = Buffer.from(`\r\n--${boundaryOf(contentType)}`);
  const reader = new MarkedReader(body);
  await reader.take(delimiter.subarray(2), maxHeaderBytes);
  for (;;) {
    const ending = (await reader.takeBytes(2)).toString('latin1');
    if (ending !== '\r\n') throw malformed('no file');
    const headers = (await reader.take(headerEnd, maxHeaderBytes)).toString('utf8');
    const fileName = fileNameOf(headers);
    if (fileName !== null) return { fileName, body: reader.stream(delimiter) };
    await reader.take(delimiter, maxSkippedBytes);
  }
}
