/** A signal that says whether the caller stopped the work or its time ran out, and can be let go. */
export type Deadline = {
  signal: AbortSignal;
  timedOut: () => boolean;
  /** Aborts for a reason of one's own, for example because nobody reads any more. */
  abort: () => void;
  clear: () => void;
};

/** `AbortSignal.timeout` cannot be cleared; this timer goes away with the work. */
export function startDeadline(ms: number, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  let hasTimedOut = false;
  const timer = setTimeout(
    () => {
      hasTimedOut = true;
      controller.abort(new DOMException('the time is up', 'TimeoutError'));
    },
    Math.max(0, ms),
  );
  const onOuter = () => controller.abort(outer?.reason);
  if (outer?.aborted) onOuter();
  else outer?.addEventListener('abort', onOuter, { once: true });
  return {
    signal: controller.signal,
    timedOut: () => hasTimedOut,
    abort: () => controller.abort(new DOMException('no longer needed', 'AbortError')),
    clear: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', onOuter);
    },
  };
}
