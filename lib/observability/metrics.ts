import 'server-only';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { eventLoopDelayMs } from './event-loop';

type Metrics = { registry: Registry; operations: Histogram<'operation'> };

// Shared over the copies of this module that the bundler may make.
const holder = globalThis as typeof globalThis & { throughlineMetrics?: Metrics };

function create(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const operations = new Histogram({
    name: 'throughline_operation_seconds',
    help: 'Duration of actions, routes and other operations',
    labelNames: ['operation'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const delay: Gauge = new Gauge({
    name: 'nodejs_eventloop_delay_p99_ms',
    help: 'Event-loop delay, 99th percentile of the current window, milliseconds',
    registers: [registry],
    collect: (): void => delay.set(eventLoopDelayMs().p99),
  });
  return { registry, operations };
}

function metrics(): Metrics {
  holder.throughlineMetrics ??= create();
  return holder.throughlineMetrics;
}

/** The registry behind /api/metrics; modules add their own gauges to it. */
export function metricsRegistry(): Registry {
  return metrics().registry;
}

export function operationSeconds(): Histogram<'operation'> {
  return metrics().operations;
}
