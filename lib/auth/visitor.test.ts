import { createServer, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteSocketAddresses, socketHeader } from './socket-address';
import { isFromThisComputer, visitorAddress } from './visitor';

const sent = (headers: Record<string, string>) => new Headers(headers);

describe('visitorAddress', () => {
  it('is the connection when no proxy is trusted, whatever the client claims', () => {
    const forged = sent({ [socketHeader]: '203.0.113.9', 'x-forwarded-for': '10.0.0.1, 10.0.0.2' });
    expect(visitorAddress(forged, 0)).toBe('203.0.113.9');
    expect(visitorAddress(sent({ 'x-forwarded-for': '10.0.0.1' }), 0)).toBe('local');
  });

  it('is what the outermost proxy of ours saw, not what the client wrote before it', () => {
    const chain = sent({ [socketHeader]: '10.9.9.9', 'x-forwarded-for': '6.6.6.6, 198.51.100.4, 10.1.1.1' });
    expect(visitorAddress(chain, 1)).toBe('10.1.1.1');
    expect(visitorAddress(chain, 2)).toBe('198.51.100.4');
    expect(visitorAddress(sent({ [socketHeader]: '10.9.9.9' }), 1)).toBe('10.9.9.9');
  });
});

describe('isFromThisComputer', () => {
  const local = { [socketHeader]: '::ffff:127.0.0.1', host: 'localhost:3000' };
  it('takes a program here, and nobody who forged the headers or came through a proxy', () => {
    expect(isFromThisComputer(sent(local), 0)).toBe(true);
    expect(isFromThisComputer(sent({ ...local, 'x-forwarded-for': '127.0.0.1' }), 0)).toBe(true);
    const outside = { ...local, [socketHeader]: '203.0.113.9', 'x-forwarded-for': '127.0.0.1' };
    expect(isFromThisComputer(sent(outside), 0)).toBe(false);
    expect(isFromThisComputer(sent({ ...local, 'x-forwarded-for': '127.0.0.1, 203.0.113.9' }), 0)).toBe(
      false,
    );
    expect(isFromThisComputer(sent({ ...local, host: 'iep.example.org' }), 0)).toBe(false);
    expect(isFromThisComputer(sent(local), 1)).toBe(false);
    expect(isFromThisComputer(sent({ host: 'localhost', 'x-forwarded-for': '127.0.0.1' }), 0)).toBe(false);
  });
});

describe('noteSocketAddresses', () => {
  const server = createServer((incoming, response) => {
    response.end(String(incoming.headers[socketHeader]));
  });
  let port = 0;
  beforeAll(async () => {
    noteSocketAddresses();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('writes over what the client claims, before the handler reads it', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const headers = { [socketHeader]: '203.0.113.9' };
      request({ port, host: '127.0.0.1', headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => resolve(text));
      })
        .on('error', reject)
        .end();
    });
    expect(answer).toBe('127.0.0.1');
  });
});
