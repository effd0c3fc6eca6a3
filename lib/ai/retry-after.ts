/**
 * Seconds to wait before the next call: from `retry-after-ms`, `retry-after` (seconds or an HTTP date), or
 * Google's RetryInfo in the body ("retryDelay": "34s"). Undefined when the provider did not say.
 */
export function parseRetryAfter(
  headers: Readonly<Record<string, string>> | undefined,
  body: string,
  now: number,
): number | undefined {
  const ms = Number(headers?.['retry-after-ms']);
  if (Number.isFinite(ms) && ms > 0) return Math.ceil(ms / 1000);
  const header = headers?.['retry-after']?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(header)) return Math.ceil(Number(header));
  const until = header === '' ? Number.NaN : Date.parse(header);
  if (Number.isFinite(until)) return Math.max(0, Math.ceil((until - now) / 1000));
  const delay = /"retryDelay"\s*:\s*"(\d+(?:\.\d+)?)s"/.exec(body)?.[1];
  return delay === undefined ? undefined : Math.ceil(Number(delay));
}
