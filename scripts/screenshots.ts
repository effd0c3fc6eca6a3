/**
 * Makes the pictures of the README from the running product: the production build, a new embedded database with
 * the demo districts, the built-in composer. `node --import ./scripts/ts-resolve.mjs scripts/screenshots.ts`
 */
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { openBrowser, openPage } from '@/tests/bench/browser';
import { startApp } from '@/tests/bench/app-server';
import { uploadReport } from '@/tests/e2e/support/documents';
import { expectEditors, section } from '@/tests/e2e/support/editor';
import { startPeople, type People } from '@/tests/e2e/support/people';
import { root } from './lib/settings';

const folder = path.join(root, 'docs/images');
const maxBytes = 250 * 1024;
const studentName = 'Eli Thompson';
const accepted = 6;

async function take(page: Page, name: string): Promise<void> {
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  const { size } = await stat(file);
  if (size > maxBytes) throw new Error(`${name}.png has ${size} bytes; make the picture smaller`);
  process.stdout.write(`  ${name}.png ${Math.round(size / 1024)} KB\n`);
}

async function draftSections(page: Page): Promise<void> {
  for (const name of ['Strengths and family voice', 'Present levels', 'Needs', 'Goals', 'Services']) {
    const place = section(page, name);
    await place.draft.click();
    await place.ready.waitFor({ timeout: 60_000 });
    // Letters act on the card in focus; the next one then has it.
    await place.cards.first().focus();
    for (let count = 0; count < accepted && (await place.cards.count()) > 2; count += 1) {
      const before = await place.cards.count();
      await page.keyboard.press('a');
      await place.cards.nth(before - 1).waitFor({ state: 'detached' });
    }
  }
}

async function staffPictures(browser: Browser, people: People): Promise<void> {
  const page = await openPage(browser, { server: 'built-in', people, email: 'casemanager@demo.test' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/caseload');
  const studentHref = await page.getByRole('link', { name: studentName, exact: true }).getAttribute('href');
  await uploadReport(page, studentHref?.split('/').at(-1) ?? '', 'evaluation-report.pdf');
  await page.goto(`${studentHref}/ieps`);
  await page.getByRole('radio', { name: /Annual IEP/ }).check();
  await page.getByRole('button', { name: 'Start the IEP' }).click();
  await expectEditors(page);
  await draftSections(page);
  await page.getByRole('button', { name: 'Share with family' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Share now' }).click();
  await page.getByText('Shared. The family has been told by mail.').waitFor();
  await page.reload();
  await expectEditors(page);
  const levels = section(page, 'Present levels');
  await levels.root.scrollIntoViewIfNeeded();
  await levels.cards.first().scrollIntoViewIfNeeded();
  await take(page, 'editor');
  await page.goto('/caseload');
  await page.getByRole('table').waitFor();
  await take(page, 'caseload');
}

async function familyPicture(browser: Browser, people: People): Promise<void> {
  const page = await openPage(browser, { server: 'built-in', people, email: 'parent2@demo.test' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/family');
  const plan = await page.locator('a[href^="/family/ieps/"]').first().getAttribute('href');
  await page.goto(plan ?? '/family');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await take(page, 'family');
}

await mkdir(folder, { recursive: true });
const app = await startApp('built-in');
const browser = await openBrowser();
const people = await startPeople('built-in');
try {
  await staffPictures(browser, people);
  await familyPicture(browser, people);
} finally {
  await people.close();
  await browser.close();
  await app.stop();
}
process.exit(0);
