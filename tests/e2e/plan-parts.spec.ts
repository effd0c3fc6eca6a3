import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { expectEditors, section } from './support/editor';

/* The parts of a plan that an answer opens, and the sums the plan shows. */

const caseManager = { email: 'casemanager@demo.test' };

async function startPlan(page: Page, student: string): Promise<void> {
  await page.goto('/caseload');
  await page.getByRole('link', { name: student, exact: true }).click();
  await expect(page).toHaveURL(/\/students\/[0-9a-f-]+$/);
  await page.goto(`${page.url()}/ieps`);
  await page
    .getByRole('button', { name: /^Start/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/ieps\/[0-9a-f-]{36}/);
  await expectEditors(page);
}

test('an answer opens its part, closing it keeps what was typed, and a reload has it all', async ({
  signedIn,
}) => {
  const page = await signedIn(caseManager);
  await startPlan(page, 'Dante Morris');
  const factors = section(page, 'Special factors').root;
  const behavior = factors.getByRole('group', { name: /^Does behavior get in the way/ });
  const plan = section(page, 'Behavior plan');
  await expect(plan.root.getByLabel(/^What adults change/)).toHaveCount(0);

  await behavior.getByLabel('Yes').check();
  const prevention = plan.root.getByLabel(/^What adults change/);
  await prevention.fill('Warn before a change.');
  await plan.root.getByRole('button', { name: 'Add: Behaviors to change' }).click();
  await plan.root.getByLabel(/^What one sees and hears/).fill('Walks out of the room.');
  await expect(plan.saved).toBeVisible();

  await behavior.getByLabel('No').check();
  await expect(prevention).toHaveCount(0);
  await expect(plan.root.getByText('What was written before is kept.')).toBeVisible();
  await plan.root.getByRole('button', { name: 'Add a behavior plan' }).click();
  await expect(prevention).toHaveValue('Warn before a change.');
  await expect(plan.saved).toBeVisible();

  // Each section saves by itself, shortly after the last change.
  await expect(async () => {
    await page.reload();
    await expectEditors(page);
    await expect(prevention).toHaveValue('Warn before a change.', { timeout: 2_000 });
  }).toPass();
  await expect(plan.root.getByLabel(/^What one sees and hears/)).toHaveValue('Walks out of the room.');
});

test('services outside the class add up to the minutes, the share and its code', async ({ signedIn }) => {
  const page = await signedIn(caseManager);
  await startPlan(page, 'Amara Okafor');
  await section(page, 'Services').root.getByRole('button', { name: 'Add service' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('The words of the plan').fill('Speech-language therapy, 30 minutes, twice a week.');
  await dialog.getByLabel(/^Kind/).selectOption('related_service');
  await dialog.getByLabel(/^Which related service/).selectOption('SLP');
  await expect(dialog.getByLabel(/^Service/)).toHaveValue('Speech-language pathology services');
  await dialog.getByLabel(/^How many times/).fill('2');
  await dialog.getByLabel(/^Per/).selectOption('week');
  await dialog.getByLabel(/^Minutes each time/).fill('30');
  await dialog
    .getByRole('group', { name: /^Inside the regular class/ })
    .getByLabel('No')
    .check();
  await dialog.getByRole('button', { name: 'Save' }).click();

  const lre = section(page, 'Least restrictive environment').root;
  await expect(lre.getByText('(2,100 − 60) ÷ 2,100 = 97.1%')).toBeVisible();
  await lre.getByRole('button', { name: 'Use 60 minutes' }).click();
  await lre.getByRole('button', { name: 'Choose RC80' }).click();
  await expect(lre.getByLabel(/^Minutes a week outside/)).toHaveValue('60');
  await expect(lre.getByLabel(/^Federal environment code/)).toHaveValue('RC80');
  await expect(lre.getByRole('button', { name: /^Choose RC/ })).toHaveCount(0);
});
