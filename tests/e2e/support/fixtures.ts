import {
  test as base,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { createProblems, type Problems } from './problems';
import { startPeople, type People } from './people';
import { servers, type ServerName } from './servers';

export type AppOptions = { server: ServerName };

type Signing = Readonly<{ email: string }>;

type Fixtures = {
  problems: Problems;
  /** A new browser, signed in by cookie. */
  signedIn: (person: Signing, options?: BrowserContextOptions) => Promise<Page>;
  /** A new browser without a session. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>;
};

type WorkerFixtures = { people: People; server: ServerName };

/** A parent's telephone. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  server: ['built-in', { option: true, scope: 'worker' }],
  baseURL: async ({ server }, provide) => provide(servers[server].url),

  people: [
    async ({ server }, provide) => {
      const people = await startPeople(server);
      await provide(people);
      await people.close();
    },
    { scope: 'worker' },
  ],

  // Fails the test on what a page did wrong, whatever the test looked at.
  problems: [
    async ({ context }, provide) => {
      const problems = createProblems();
      problems.watch(context);
      await provide(problems);
      expect(problems.unexpected(), 'what the pages did wrong').toEqual([]);
    },
    { auto: true },
  ],

  visitor: async (
    { browser, contextOptions, baseURL, locale, timezoneId, viewport, isMobile, hasTouch, problems },
    provide,
  ) => {
    const contexts: BrowserContext[] = [];
    await provide(async (options = {}) => {
      const context = await browser.newContext({
        ...contextOptions,
        baseURL,
        locale,
        timezoneId,
        viewport,
        isMobile,
        hasTouch,
        ...options,
      });
      problems.watch(context);
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  signedIn: async ({ visitor, people }, provide) => {
    await provide(async ({ email }, options) => {
      const page = await visitor(options);
      await page.context().addCookies([await people.ask('cookieOf', { email })]);
      return page;
    });
  },
});

export { expect };
