import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Where the address of the connection stands for everything behind the server. Only written here. */
export const socketHeader = 'x-socket-address';

const holder = globalThis as typeof globalThis & { throughlineSocketAddresses?: true };

/**
 * Notes on each request the address its connection comes from, before anything reads the headers, over
 * whatever the client wrote there. Next hands handlers no socket, and `X-Forwarded-For` can be forged.
 */
export function noteSocketAddresses(): void {
  if (holder.throughlineSocketAddresses) return;
  holder.throughlineSocketAddresses = true;
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[socketHeader] = request.socket.remoteAddress ?? 'unknown';
  });
}
