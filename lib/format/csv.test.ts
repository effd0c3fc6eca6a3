import { describe, expect, it } from 'vitest';
import { csvByteOrderMark, csvRecord, csvResponse } from './csv';

describe('a record of a CSV file', () => {
  it.each([
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+1+1', `"'+1+1"`],
    ['-2+3', `"'-2+3"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
  ])('makes a formula text: %j', (cell, written) => {
    expect(csvRecord([cell])).toBe(`${written}\r\n`);
  });

  it('quotes what RFC 4180 wants quoted and leaves the rest', () => {
    expect(csvRecord(['a,b', 'say "no"', 'two\nlines', 'Peña', 'a=b', null, -3])).toBe(
      '"a,b","say ""no""","two\nlines",Peña,a=b,,-3\r\n',
    );
  });
});

describe('a CSV file', () => {
  it('sends its parts in order and stops reading when the download is cancelled', async () => {
    let read = 0;
    async function* parts() {
      try {
        for (;;) {
          read += 1;
          yield await Promise.resolve(`${read}\r\n`);
        }
      } finally {
        read = -1;
      }
    }
    const reader = csvResponse('x.csv', parts()).body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('1\r\n');
    await reader?.cancel();
    expect(read).toBe(-1);
  });

  it('begins with the mark of UTF-8', () => {
    expect(new TextEncoder().encode(csvByteOrderMark)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  });
});
