import 'server-only';
import { headers } from 'next/headers';

export type Visitor = Readonly<{
  /** The address the nearest proxy saw, or the socket's; for limits only. */
  address: string;
  userAgent: string | null;
}>;

const maxUserAgentLength = 300;

/** Where the request comes from. The last forwarded address is the one our own proxy wrote. */
export async function currentVisitor(): Promise<Visitor> {
  return visitorOf(await headers());
}

export function visitorOf(list: Pick<Headers, 'get'>): Visitor {
  const address = list.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return {
    address: address || 'unknown',
    userAgent: list.get('user-agent')?.slice(0, maxUserAgentLength) ?? null,
  };
}
