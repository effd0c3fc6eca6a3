import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { startPeople } from '@/tests/e2e/support/people';
import { root, startApp } from './app-server';
import { openBrowser, openPage } from './browser';
import type { Measure } from './measure';
import { round } from './statistics';

const kilobyte = 1024;

/** The scripts that every page of this build loads, even an empty one: Next and React. */
async function bareScripts(): Promise<Set<string>> {
  const file = path.join(root, '.next/build-manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { rootMainFiles: string[] };
  return new Set(manifest.rootMainFiles.map((name) => `/_next/${name}`));
}

/** Bytes of script, gzipped, that opening a page fetches beyond the bare ones. Pages fetched ahead do not count. */
async function scriptBytes(page: Page, address: string, bare: ReadonlySet<string>): Promise<number> {
  const bodies = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.request().resourceType() === 'script' && !bare.has(pathname))
      bodies.set(pathname, response.body());
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const buffers = await Promise.all(bodies.values());
  return buffers.reduce((sum, body) => sum + gzipSync(body).length, 0);
}

/** JavaScript sent to the family's page and to the editor. */
export async function benchJavascript(): Promise<Measure[]> {
  const app = await startApp('built-in');
  const browser = await openBrowser();
  const people = await startPeople('built-in');
  try {
    const bare = await bareScripts();
    const files = await Promise.all(
      [...bare].map((name) => readFile(path.join(root, '.next', name.slice('/_next/'.length)))),
    );
    const bareBytes = files.reduce((sum, body) => sum + gzipSync(body).length, 0);
    const { iepId, people: persons } = await people.ask('createCase', {});
    await people.ask('share', { iepId, userId: persons.caseManager.userId });
    const measured = async (name: string, email: string, address: string, atMost: number) => {
      const page = await openPage(browser, { server: 'built-in', people, email });
      const bytes = await scriptBytes(page, address, bare);
      await page.context().close();
      const against = `beyond ${round(bareBytes / kilobyte)} KB of a bare page (gzip)`;
      return { name, value: round(bytes / kilobyte), unit: 'KB', against, aim: { atMost } };
    };
    return [
      await measured('JavaScript of the family page', persons.parent.email, `/family/ieps/${iepId}`, 30),
      await measured('JavaScript of the editor', persons.caseManager.email, `/ieps/${iepId}`, 250),
    ];
  } finally {
    await people.close();
    await browser.close();
    await app.stop();
  }
}
