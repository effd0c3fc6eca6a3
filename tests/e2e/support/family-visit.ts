import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { flat } from './words';

/** From the family's start page to the child's plan. */
export async function openFromHome(page: Page, firstName: string): Promise<void> {
  await page.goto('/family');
  await page.getByRole('link', { name: `Read ${firstName}'s plan` }).click();
  await expect(page.getByText('This is a draft.')).toBeVisible();
}

/** A sentence of the present levels stands in the plan word for word; what still waited for a decision does not. */
export async function expectExactWords(page: Page, words: string): Promise<void> {
  await page.getByRole('heading', { name: 'Present levels' }).click();
  await expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByRole('region', { name: /^Draft sentence/ })).toHaveCount(0);
}

/** The download is a PDF, is marked as a draft and holds the words. */
export async function expectDraftPdf(page: Page, words: string): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as PDF' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^IEP-draft-v\d+\.pdf$/);
  const bytes = new Uint8Array(await readFile(await download.path()));
  expect(Buffer.from(bytes.subarray(0, 4)).toString()).toBe('%PDF');
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  expect(text).toContain('DRAFT');
  expect(flat(text)).toContain(words);
}

export async function sendConcern(page: Page, words: string): Promise<void> {
  const tell = page.getByRole('form', { name: 'Tell the team what matters to you' });
  await tell.getByLabel('Your words').fill(words);
  await tell.getByRole('button', { name: 'Send to the team' }).click();
  await expect(tell.getByText('Sent. The team can see your words now.')).toBeVisible();
}
