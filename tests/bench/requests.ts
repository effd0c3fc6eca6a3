import { Agent, request as send, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { quantile, round } from './statistics';

const connections = 8;
const loadMs = 10_000;
const warmUpMs = 4_000;

export type Load = { perSecond: number; p50Ms: number; p95Ms: number };

type Target = Readonly<{ url: string; headers?: Readonly<Record<string, string>>; expectedStatus?: number }>;

/** Requests one after the other on each of eight kept connections, for ten seconds after a warm-up. */
export async function load(target: Target): Promise<Load> {
  await during(target, warmUpMs);
  const times = await during(target, loadMs);
  return {
    perSecond: round(times.length / (loadMs / 1000)),
    p50Ms: round(quantile(times, 0.5)),
    p95Ms: round(quantile(times, 0.95)),
  };
}

async function during(target: Target, durationMs: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + durationMs;
  const times: number[] = [];
  async function connection(): Promise<void> {
    while (performance.now() < until) {
      const startedAt = performance.now();
      const status = await get(target, agent);
      if (status !== (target.expectedStatus ?? 200)) throw new Error(`${target.url} answered ${status}`);
      times.push(performance.now() - startedAt);
    }
  }
  await Promise.all(Array.from({ length: connections }, connection));
  agent.destroy();
  // What the server still has to clean up belongs to this load, not to the next.
  await pause(500);
  return times;
}

function get({ url, headers = {} }: Target, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const onResponse = (response: IncomingMessage) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
      response.once('error', reject);
    };
    send(url, { agent, headers }, onResponse).once('error', reject).end();
  });
}
