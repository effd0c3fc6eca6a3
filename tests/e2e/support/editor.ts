import { expect, type Locator, type Page } from '@playwright/test';

/** The parts of the plan's page, found the way a person finds them. */
export type SectionParts = Readonly<{
  root: Locator;
  text: Locator;
  draft: Locator;
  stop: Locator;
  resume: Locator;
  ready: Locator;
  /** Drafted sentences and items that wait for a decision. */
  cards: Locator;
  saved: Locator;
}>;

export function section(page: Page, name: string): SectionParts {
  const root = page.getByRole('region', { name, exact: true });
  return {
    root,
    text: root.getByRole('textbox', { name, exact: true }),
    draft: root.getByRole('button', { name: /^Draft/ }),
    stop: root.getByRole('button', { name: 'Stop' }),
    resume: root.getByRole('button', { name: 'Resume' }),
    ready: root.getByText(/^Draft ready:/),
    cards: root.getByRole('region', { name: /^Draft sentence by/ }),
    saved: root.getByText(/Saved \d/),
  };
}

export function source(place: Locator): Locator {
  return place.getByRole('button', { name: /^Source: / });
}

export function toast(page: Page): Locator {
  return page.getByRole('region', { name: 'Notifications' });
}

/** Opens a plan whose editors are ready to type in. */
export async function openPlan(page: Page, iepId: string): Promise<void> {
  await page.goto(`/ieps/${iepId}`);
  await expectEditors(page);
}

export async function expectEditors(page: Page): Promise<void> {
  await expect(section(page, 'Present levels').text).toBeVisible();
}

/** Types at the end of a section's text and waits until the server has it. */
export async function writeAtEnd(page: Page, name: string, words: string): Promise<void> {
  const { text } = section(page, name);
  await text.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(words);
}
