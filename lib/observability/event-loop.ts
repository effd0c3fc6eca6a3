import 'server-only';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const windowMs = 10_000;

type Monitor = { histogram: ReturnType<typeof monitorEventLoopDelay>; windowStartedAt: number };
const holder = globalThis as typeof globalThis & { throughlineEventLoop?: Monitor };

function monitor(): Monitor {
  if (!holder.throughlineEventLoop) {
    const histogram = monitorEventLoopDelay({ resolution: 20 });
    histogram.enable();
    holder.throughlineEventLoop = { histogram, windowStartedAt: Date.now() };
  }
  return holder.throughlineEventLoop;
}

/** Event-loop delay of the current window of 10 s, in milliseconds, and how many samples it rests on. */
export function eventLoopDelayMs(): { p50: number; p99: number; max: number; samples: number } {
  const current = monitor();
  const inMs = (nanoseconds: number) => (Number.isFinite(nanoseconds) ? nanoseconds / 1e6 : 0);
  const delay = {
    p50: inMs(current.histogram.percentile(50)),
    p99: inMs(current.histogram.percentile(99)),
    max: inMs(current.histogram.max),
    samples: current.histogram.count,
  };
  if (Date.now() - current.windowStartedAt > windowMs) {
    current.histogram.reset();
    current.windowStartedAt = Date.now();
  }
  return delay;
}
