import { tmpdir } from 'node:os';
import path from 'node:path';

/** E2E_PORT moves the block of ports that the tests use, for two runs on one computer. */
const firstPort = Number(process.env.E2E_PORT ?? 4300);

function server(port: number) {
  return {
    port,
    url: `http://localhost:${port}`,
    /** Written by scripts/serve-test.ts: the environment of the server, for fixtures made beside it. */
    connectionFile: path.join(tmpdir(), `throughline-e2e-${port}.json`),
  };
}

/** The same build twice: one drafts with the built-in composer, one with Gemini (the fake one). */
export const servers = { 'built-in': server(firstPort), gemini: server(firstPort + 1) } as const;
export type ServerName = keyof typeof servers;

export const fakeGeminiPort = firstPort + 2;
export const fakeGeminiUrl = `http://127.0.0.1:${fakeGeminiPort}`;
