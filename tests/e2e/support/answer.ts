import type { Page } from '@playwright/test';

/** What a visitor can learn from an address: status, title and words. */
export async function answerOf(page: Page, path: string) {
  const response = await page.goto(path);
  return {
    status: response?.status(),
    title: await page.title(),
    text: await page.getByRole('main').innerText(),
  };
}
