import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';
import type { AppOptions } from './tests/e2e/support/fixtures';
import { fakeGeminiPort, fakeGeminiUrl, servers, type ServerName } from './tests/e2e/support/servers';

const minuteMs = 60_000;
const usualChromium = '/usr/bin/chromium';
const chromium = process.env.CHROMIUM_PATH ?? (existsSync(usualChromium) ? usualChromium : undefined);
const isRoot = process.getuid?.() === 0;
const runTypescript = `"${process.execPath}" --import ./scripts/ts-resolve.mjs`;

/** Servers that already run are used again with E2E_REUSE=1, for writing tests. */
const isReused = process.env.E2E_REUSE === '1';

/** The product as `npm start` makes it, with an empty database of its own and a file that says where that is. */
function app(name: ServerName, environment: Record<string, string>) {
  const { port, url, connectionFile } = servers[name];
  return {
    name,
    command: `${runTypescript} scripts/serve-test.ts`,
    url: `${url}/api/health`,
    timeout: 5 * minuteMs,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 } as const,
    reuseExistingServer: isReused,
    stdout: 'ignore' as const,
    stderr: 'pipe' as const,
    env: {
      PORT: String(port),
      E2E_CONNECTION_FILE: connectionFile,
      LOG_LEVEL: 'error',
      // Two servers and two browsers share the processors: slowness is no reason to turn a test away.
      SHED_EVENT_LOOP_DELAY_MS: '10000',
      ...environment,
    },
  };
}

export default defineConfig<AppOptions>({
  testDir: 'tests/e2e',
  outputDir: 'node_modules/.cache/throughline/e2e',
  workers: 2,
  // A loaded machine may be too slow for a journey once; what passes only again is still told as flaky.
  retries: process.env.CI ? 2 : 0,
  forbidOnly: true,
  timeout: minuteMs,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    browserName: 'chromium',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: isRoot ? ['--no-sandbox'] : [],
    },
    // An odd zone on purpose: a date that moves by a day in it is a bug a test should see.
    timezoneId: 'Pacific/Chatham',
    locale: 'en-US',
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'built-in',
      testIgnore: ['gemini/**', 'phone/**'],
      use: { server: 'built-in', viewport: { width: 1360, height: 900 } },
    },
    {
      name: 'gemini',
      testMatch: ['main-job.spec.ts', 'gemini/**/*.spec.ts'],
      use: { server: 'gemini', viewport: { width: 1360, height: 900 } },
    },
    {
      name: 'phone',
      testMatch: 'phone/**/*.spec.ts',
      use: {
        ...devices['iPhone 13'],
        defaultBrowserType: 'chromium',
        viewport: { width: 390, height: 844 },
        server: 'built-in',
      },
    },
  ],
  webServer: [
    {
      name: 'fake Gemini',
      command: `${runTypescript} tests/fakes/gemini/main.ts --port ${fakeGeminiPort}`,
      url: `${fakeGeminiUrl}/__health`,
      timeout: minuteMs,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
      reuseExistingServer: isReused,
      stdout: 'ignore',
      stderr: 'pipe',
    },
    app('built-in', { AI_PROVIDER: 'built-in' }),
    app('gemini', {
      AI_PROVIDER: 'google',
      GOOGLE_BASE_URL: `${fakeGeminiUrl}/v1beta`,
      GOOGLE_GENERATIVE_AI_API_KEY: 'test',
    }),
  ],
});
