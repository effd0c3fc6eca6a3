import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const otherThemes = ['dark', 'contrast'] as const;
const wide = { width: 1360, height: 900 };
const narrow = { width: 390, height: 844 };
const narrowest = { width: 320, height: 640 };

/** No violation of WCAG 2.2 A and AA in any theme on a wide screen, and on a narrow one; no sideways scrolling. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await page.setViewportSize(wide);
  await showTheme(page, 'light');
  await expectNoViolations(page, `${name}, light`);
  // A theme changes colours alone: names, roles and structure were looked at above.
  for (const theme of otherThemes) {
    await showTheme(page, theme);
    await expectNoViolations(page, `${name}, ${theme}`, ['color-contrast', 'link-in-text-block']);
  }
  await page.setViewportSize(narrow);
  await expectNoViolations(page, `${name}, narrow`);
  await expectNoSidewaysScroll(page, name);
}

/** On the narrowest screen that WCAG 1.4.10 names, nothing needs scrolling in two directions. */
export async function expectNoSidewaysScroll(page: Page, name: string): Promise<void> {
  await page.setViewportSize(narrowest);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${name} at 320 px: pixels too wide`).toBeLessThanOrEqual(0);
}

async function showTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((value) => void (document.documentElement.dataset.theme = value), theme);
}

async function expectNoViolations(page: Page, name: string, rules?: string[]): Promise<void> {
  // The browser's own PDF viewer is not ours to change; without frames no second page is needed for the result.
  const axe = new AxeBuilder({ page }).exclude('iframe').setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
  expect(found, name).toEqual([]);
}
