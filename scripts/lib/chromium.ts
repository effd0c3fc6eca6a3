/** Finds a Chromium for the end-to-end tests, or gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { note } from './progress';
import { root } from './settings';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const downloadTimeoutMs = 180_000;

function installed(): string | undefined {
  const asked = process.env.CHROMIUM_PATH;
  return [...(asked ? [asked] : []), ...usualPlaces, chromium.executablePath()].find((file) =>
    existsSync(file),
  );
}

function attempt(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: 'ignore', timeout: downloadTimeoutMs, cwd: root });
}

/** Playwright's own download, else the system's package where this user may install it. Null when neither works. */
export function findChromium(): string | null {
  const found = installed();
  if (found) return found;
  note('  fetching Chromium');
  const isRoot = process.getuid?.() === 0;
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
  attempt(process.execPath, [cli, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
  const downloaded = installed();
  if (downloaded || !isRoot) return downloaded ?? null;
  attempt('apt-get', ['update', '-qq']);
  attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  return installed() ?? null;
}
