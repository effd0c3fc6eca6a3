/** The part of yauzl 3 used by the Word guard; the package ships no types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export type Entry = {
    fileName: string;
    compressedSize: number;
    uncompressedSize: number;
    isEncrypted(): boolean;
  };

  export type ZipFile = {
    entryCount: number;
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
    close(): void;
  };

  export type Options = {
    lazyEntries?: boolean;
    decodeStrings?: boolean;
    validateEntrySize?: boolean;
    strictFileNames?: boolean;
  };

  export function fromBufferPromise(buffer: Buffer, options?: Options): Promise<ZipFile>;
}
