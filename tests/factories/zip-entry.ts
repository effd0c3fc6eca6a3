import { text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** The text of one file of a zip archive; rejects when it is not there. */
export async function zipEntry(bytes: Buffer, name: string): Promise<string> {
  const zip = await fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === name) return text(await zip.openReadStreamPromise(entry));
  }
  throw new Error(`no ${name} in the archive`);
}
