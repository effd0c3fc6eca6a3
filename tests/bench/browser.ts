import { chromium, type Browser, type Page } from 'playwright';
import { findChromium } from '@/scripts/lib/chromium';
import type { People } from '@/tests/e2e/support/people';
import { servers, type ServerName } from '@/tests/e2e/support/servers';

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium: set CHROMIUM_PATH to one');
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

type Opening = Readonly<{ server: ServerName; people: People; email: string }>;

/** A new page of a person who is signed in. */
export async function openPage(browser: Browser, { server, people, email }: Opening): Promise<Page> {
  const context = await browser.newContext({ baseURL: servers[server].url, locale: 'en-US' });
  await context.addCookies([await people.ask('cookieOf', { email })]);
  return context.newPage();
}
