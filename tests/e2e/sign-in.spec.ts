import { expect, test } from './support/fixtures';
import { testPassword } from '@/tests/setup/password';
import type { Page } from '@playwright/test';

const refused = 'The email and the password do not fit together. Check both and try again.';

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('each demo role starts on its own page', async ({ visitor }) => {
  const homes = [
    ['casemanager@demo.test', '/caseload'],
    ['admin@demo.test', '/admin'],
    ['parent2@demo.test', '/family'],
  ] as const;
  for (const [email, home] of homes) {
    const page = await visitor();
    await page.goto('/sign-in');
    await signIn(page, email, 'throughline-demo');
    await expect(page).toHaveURL(home);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('a wrong password and an unknown address get the same words', async ({ page, people }) => {
  const { people: team } = await people.ask('createCase', { hasEvidence: false });
  const unknown = `${team.caseManager.userId}@nowhere.test`;
  await page.goto('/sign-in');
  for (const email of [team.caseManager.email, unknown]) {
    await signIn(page, email, 'this is not the password');
    await expect(page.getByRole('alert').filter({ hasText: refused })).toBeVisible();
    await expect(page.getByLabel('Email')).toHaveValue(email);
    await page.reload();
  }
  await signIn(page, team.caseManager.email, testPassword);
  await expect(page).toHaveURL('/caseload');
});

test('guessing one account is slowed and then refused with a time to wait', async ({ page, people }) => {
  test.setTimeout(120_000);
  const { people: team } = await people.ask('createCase', { hasEvidence: false });
  await page.goto('/sign-in');
  const limited = page.getByText(/That was a lot at once\. Try again in/);
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await signIn(page, team.outsider.email, `guess number ${attempt}`);
    await answered;
    await expect(page.getByText(refused)).toBeVisible();
  }
  await signIn(page, team.outsider.email, testPassword);
  await expect(limited).toBeVisible();
  // The others of the school are not locked out with it.
  await signIn(page, team.colleague.email, testPassword);
  await expect(page).toHaveURL('/caseload');
});

test('signing out closes the page, also for the back button', async ({ page, people }) => {
  const { people: team, iepId } = await people.ask('createCase', { hasEvidence: false });
  await page.context().addCookies([await people.ask('cookieOf', team.caseManager)]);
  await page.goto(`/ieps/${iepId}`);
  await page.getByRole('button', { name: /^Account: / }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/sign-in');
  await page.goto(`/ieps/${iepId}`);
  await expect(page).toHaveURL(/\/sign-in\?from=/);
});

test('signing out everywhere ends the other browsers at their next request', async ({ signedIn, people }) => {
  const { people: team } = await people.ask('createCase', { hasEvidence: false });
  const here = await signedIn(team.caseManager);
  const there = await signedIn(team.caseManager);
  await there.goto('/caseload');
  await expect(there).toHaveURL('/caseload');
  await here.goto('/account');
  await here.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(here).toHaveURL('/sign-in');
  await there.goto('/account');
  await expect(there).toHaveURL(/\/sign-in/);
});

test('works without JavaScript', async ({ visitor, people }) => {
  const { people: team } = await people.ask('createCase', { hasEvidence: false });
  const page = await visitor({ javaScriptEnabled: false });
  await page.goto('/sign-in');
  await signIn(page, team.caseManager.email, 'this is not the password');
  await expect(page.getByText(refused)).toBeVisible();
  await expect(page.getByLabel('Email')).toHaveValue(team.caseManager.email);
  await signIn(page, team.caseManager.email, testPassword);
  await expect(page).toHaveURL('/caseload');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('goes on to the page that was asked for, never to another site', async ({
  visitor,
  people,
  baseURL,
}) => {
  const { people: team, studentId } = await people.ask('createCase', { hasEvidence: false });
  const asked = await visitor();
  await asked.goto(`/students/${studentId}?show=score`);
  await expect(asked).toHaveURL(/\/sign-in\?from=/);
  await signIn(asked, team.caseManager.email, testPassword);
  await expect(asked).toHaveURL(`/students/${studentId}?show=score`);
  for (const elsewhere of ['https://elsewhere.test/', '//elsewhere.test/', '/\\elsewhere.test']) {
    const page = await visitor();
    await page.goto(`/sign-in?${new URLSearchParams({ from: elsewhere })}`);
    await signIn(page, team.caseManager.email, testPassword);
    await expect(page).toHaveURL(`${baseURL}/caseload`);
  }
});
