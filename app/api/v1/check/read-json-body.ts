export const maxIepFileBytes = 2 * 1024 * 1024;

type Body = Readonly<{ state: 'read'; value: unknown } | { state: 'too_large' } | { state: 'not_json' }>;

/** Reads a JSON body and stops at the limit, whatever length the sender named. */
export async function readJsonBody(request: Request): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxIepFileBytes) return { state: 'too_large' };
    chunks.push(chunk);
  }
  try {
    return { state: 'read', value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { state: 'not_json' };
  }
}
