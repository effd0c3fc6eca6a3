import { assertHeadMatches } from './extract/sniff';
import type { DocumentExtension } from './schema';

const headBytes = 4096;

/**
 * Passes a body on once its first bytes are what the name claims, so that a disguised file is refused before it
 * is stored. Throws DocumentFailure `empty` or `disguised`.
 */
export async function* checkedHead(
  body: AsyncIterable<Uint8Array>,
  extension: DocumentExtension,
): AsyncGenerator<Uint8Array> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const piece of body) {
    if (head === null) {
      yield piece;
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length < headBytes) continue;
    assertHeadMatches(head, extension);
    yield head;
    head = null;
  }
  if (head === null) return;
  assertHeadMatches(head, extension);
  yield head;
}
