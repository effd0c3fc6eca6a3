import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from '@/lib/storage/file-storage';
import { readMultipartFile } from './multipart';

/** A body as a browser writes it, with its own boundary. */
async function formBody(build: (form: FormData) => void): Promise<{ bytes: Buffer; contentType: string }> {
  const form = new FormData();
  build(form);
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  return {
    bytes: Buffer.from(await request.arrayBuffer()),
    contentType: request.headers.get('content-type') ?? '',
  };
}

function inPieces(bytes: Buffer, size: number): Readable {
  const starts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => index * size);
  return Readable.from(starts.map((at) => bytes.subarray(at, at + size)));
}

async function readForm(bytes: Buffer, contentType: string | null, size = 1024) {
  const { fileName, body } = await readMultipartFile(inPieces(bytes, size), contentType);
  return { fileName, content: Buffer.from(await readAll(body)) };
}

describe('reading an upload', () => {
  it('gives back any bytes under any name, however the network cuts them', async () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((text) => `${text.replace(/[\\\r\n]/g, '')}.pdf`);
    const property = fc.asyncProperty(
      name,
      fc.uint8Array({ maxLength: 3000 }),
      fc.integer({ min: 1, max: 700 }),
      async (fileName, content, size) => {
        const { bytes, contentType } = await formBody((form) => {
          form.set('note', 'a field before the file');
          form.set('file', new File([new Uint8Array(content)], fileName));
          form.set('after', 'a field after it');
        });
        const read = await readForm(bytes, contentType, size);
        expect(read.content.equals(content)).toBe(true);
        expect(read.fileName).toBe(fileName.replaceAll('%22', '"').replace(/%0[da]/gi, ''));
      },
    );
    await fc.assert(property, { numRuns: 150 });
  });

  it('keeps what looks like a border inside the file', async () => {
    const { bytes, contentType } = await formBody((form) =>
      form.set('file', new File(['\r\n--x\r\n\r\n--'], 'a.txt')),
    );
    expect((await readForm(bytes, contentType, 3)).content.toString()).toBe('\r\n--x\r\n\r\n--');
  });

  it('does not take the body in before the file is asked for', async () => {
    let pulled = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n');
      for (;;) {
        pulled += 1;
        yield await Promise.resolve(Buffer.alloc(1024));
      }
    }
    const { body } = await readMultipartFile(endless(), 'multipart/form-data; boundary=b');
    expect(pulled).toBe(0);
    const iterator = body[Symbol.asyncIterator]();
    await iterator.next();
    expect(pulled).toBeLessThan(3);
  });

  it.each([
    ['no boundary', 'text/plain', '--b\r\n'],
    ['a body that is not multipart', 'multipart/form-data; boundary=b', 'x'.repeat(20_000)],
    [
      'a form without a file',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n',
    ],
    [
      'a body that ends in the file',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\nabc',
    ],
    ['headers without end', 'multipart/form-data; boundary=b', `--b\r\n${'h'.repeat(20_000)}`],
  ])('refuses %s', async (_, contentType, text) => {
    await expect(readForm(Buffer.from(text), contentType)).rejects.toMatchObject({ code: 'invalid' });
  });
});
