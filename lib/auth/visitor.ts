import 'server-only';
import { headers } from 'next/headers';
import { env } from '@/lib/env';
import { socketHeader } from './socket-address';

export type Visitor = Readonly<{
  /** The address the nearest proxy of ours saw, or the connection's; for limits only. */
  address: string;
  userAgent: string | null;
}>;

const maxUserAgentLength = 300;

/** Where the request comes from. */
export async function currentVisitor(): Promise<Visitor> {
  return visitorOf(await headers());
}

export function visitorOf(list: Pick<Headers, 'get'>): Visitor {
  return {
    address: visitorAddress(list, env().TRUSTED_PROXY_HOPS),
    userAgent: list.get('user-agent')?.slice(0, maxUserAgentLength) ?? null,
  };
}

/**
 * The visitor's address behind so many proxies of ours. Each proxy adds whom it saw at the end of
 * `X-Forwarded-For`; what stands before that, the client may have written. Without a proxy only the connection
 * counts.
 */
export function visitorAddress(list: Pick<Headers, 'get'>, trustedHops: number): string {
  const connection = list.get(socketHeader) ?? 'local';
  if (trustedHops === 0) return connection;
  const chain = (list.get('x-forwarded-for') ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  return chain.at(-trustedHops) ?? chain[0] ?? connection;
}

const loopback = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/;

/** Whether a program on this computer asks by itself: no proxy of ours, and none we do not know of, in between. */
export function isFromThisComputer(list: Pick<Headers, 'get'>, trustedHops: number): boolean {
  const forwarded = list.get('x-forwarded-for');
  const host = (list.get('host') ?? '').replace(/:\d+$/, '');
  return (
    trustedHops === 0 &&
    loopback.test(list.get(socketHeader) ?? '') &&
    (forwarded === null || loopback.test(forwarded)) &&
    (host === 'localhost' || host === '127.0.0.1' || host === '[::1]')
  );
}
