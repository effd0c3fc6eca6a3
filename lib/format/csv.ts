/** What a spreadsheet takes for the start of a formula (OWASP, CSV injection). */
const formulaStart = /^[=+\-@\t\r]/;
const mustQuote = /[",\r\n]/;

/** Lets spreadsheets read the bytes as UTF-8. */
export const csvByteOrderMark = '\uFEFF';

/**
 * One record of RFC 4180 with its line end. Text that a spreadsheet would run as a formula gets an apostrophe in
 * front; numbers are written as they are.
 */
export function csvRecord(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = formulaStart.test(value) ? `'${value}` : value;
  // A guarded cell is always quoted: some programs drop what stands before the first letter of a bare one.
  return safe !== value || mustQuote.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A file of records that arrive in parts; nothing is read ahead of the one who downloads. */
export function csvResponse(fileName: string, parts: AsyncIterator<string>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return?.();
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'x-content-type-options': 'nosniff',
    },
  });
}
