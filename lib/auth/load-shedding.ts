import 'server-only';
import { env } from '@/lib/env';
import { eventLoopDelayMs } from '@/lib/observability/event-loop';

/**
 * Whether this process has more work than it can do: the median delay of its event loop, over some seconds, is
 * past SHED_EVENT_LOOP_DELAY_MS. The median, because one slow moment is no overload.
 */
export function isOverloaded(): boolean {
  const { p50, samples } = eventLoopDelayMs();
  return samples >= minSamples && p50 > env().SHED_EVENT_LOOP_DELAY_MS;
}

const minSamples = 8;
