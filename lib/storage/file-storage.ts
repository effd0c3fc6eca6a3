import type { Readable } from 'node:stream';

export type StoredFile = { sha256: string; byteSize: number };

/** Bytes that arrived whole and are not at their address yet. Exactly one of the two ends it. */
export type ReceivedFile = StoredFile & {
  /** Puts the file at its address, over the same content if that is there. Quick: a rename. */
  keep: () => Promise<void>;
  /** Forgets the bytes; no error after `keep`. */
  discard: () => Promise<void>;
};

/**
 * Where uploaded files are kept. An address is a district and the SHA-256 of the content: the same file twice in
 * a district is kept once, and no name of a person or a file is part of it. Another store (S3) implements this.
 */
export type FileStorage = {
  /** Takes in the bytes, or nothing at all. Throws StorageError `too_large`, or what `body` throws. */
  receive: (districtId: string, body: AsyncIterable<Uint8Array>, maxBytes: number) => Promise<ReceivedFile>;
  /**
   * Opens a file; throws StorageError `missing`, or `tampered` when the head does not belong to this address.
   * Each block is verified before it is handed out; a later fault ends the stream with `tampered`.
   */
  open: (districtId: string, sha256: string) => Promise<Readable>;
  /** Removes a file; no error when it is not there. The caller checks that no document needs it. */
  remove: (districtId: string, sha256: string) => Promise<void>;
};

export type StorageErrorCode = 'too_large' | 'missing' | 'tampered';

export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** The whole content; for files whose size is bounded already. */
export async function readAll(body: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    parts.push(part);
    size += part.length;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
