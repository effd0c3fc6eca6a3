import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** Past these, more of the same help nobody. */
const maxShown = 12;

export type Problems = {
  watch: (context: BrowserContext) => void;
  /** What a test provokes on purpose. */
  allow: (pattern: RegExp) => void;
  unexpected: () => string[];
};

/** Collects what no page may do: errors and warnings on the console, uncaught errors, answers of 500 and above. */
export function createProblems(): Problems {
  const seen: string[] = [];
  const allowed: RegExp[] = [];
  return {
    watch(context) {
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') seen.push(describe(message));
      });
      context.on('weberror', (error) =>
        seen.push(`uncaught: ${error.error().stack ?? error.error().message}`),
      );
      context.on('response', (response) => {
        if (response.status() >= 500) seen.push(`answer ${response.status()}: ${response.url()}`);
      });
    },
    allow: (pattern) => void allowed.push(pattern),
    unexpected: () =>
      [...new Set(seen)]
        .filter((problem) => !allowed.some((pattern) => pattern.test(problem)))
        .slice(0, maxShown),
  };
}

function describe(message: ConsoleMessage): string {
  const { url } = message.location();
  return `console ${message.type()} on ${message.page()?.url() ?? '?'}: ${message.text()} (${url})`;
}

/** The browser's own line about a page that answered 404. */
export const notFoundLine = /status of 404/;
