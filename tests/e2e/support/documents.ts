import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

export function fixture(name: string): string {
  return path.resolve(import.meta.dirname, '../../fixtures/documents', name);
}

export function uploadField(page: Page): Locator {
  return page.getByLabel('Add evaluation reports and other documents');
}

/** A row of the student's documents. */
export function documentRow(page: Page, title: string): Locator {
  return page
    .getByRole('list', { name: 'Documents' })
    .getByRole('listitem')
    .filter({ hasText: title })
    .first();
}

/** Adds a document to a student and waits until it can be cited. Answers its id. */
export async function uploadReport(page: Page, studentId: string, name: string): Promise<string> {
  await page.goto(`/students/${studentId}`);
  await uploadField(page).setInputFiles(fixture(name));
  const row = page.getByRole('list', { name: 'Documents' }).getByRole('listitem').first();
  await expect(row.getByText('Ready')).toBeVisible({ timeout: 45_000 });
  const href = await row.getByRole('link').first().getAttribute('href');
  return href?.split('/').at(-1) ?? '';
}
