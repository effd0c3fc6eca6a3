import type { Page } from '@playwright/test';

/** What a visitor can learn from an address: status, title and words. The title is the one that was sent. */
export async function answerOf(page: Page, path: string) {
  const response = await page.goto(path);
  const html = await response?.text();
  return {
    status: response?.status(),
    title: /<title>(.*?)<\/title>/u.exec(html ?? '')?.[1],
    text: await page.getByRole('main').innerText(),
  };
}
