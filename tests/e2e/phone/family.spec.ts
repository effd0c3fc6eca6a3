import { expect, test } from '../support/fixtures';
import type { People } from '../support/people';
import { expectNoSidewaysScroll } from '../support/accessibility';

const words = 'Explains ideas aloud in full sentences and helps new classmates.';

async function sharedPlan(people: People, locale = 'en') {
  const made = await people.ask('createCase', { locale, hasEvidence: false });
  const { userId } = made.people.caseManager;
  await people.ask('write', {
    iepId: made.iepId,
    userId,
    sectionKey: 'strengths_and_family',
    sentences: [words],
  });
  await people.ask('share', { iepId: made.iepId, userId });
  return made;
}

test('a parent reads on a telephone, asks, and sees the question listed', async ({ signedIn, people }) => {
  const { iepId, people: team } = await sharedPlan(people);
  const page = await signedIn(team.parent);
  await page.goto('/family');
  await page.getByRole('link', { name: "Read Robin's plan" }).click();
  await expect(page).toHaveURL(`/family/ieps/${iepId}`);
  await expect(page.getByText('This is a draft.')).toBeVisible();
  await expect(page.getByText(words).first()).toBeAttached();
  await page.getByRole('link', { name: 'Ask a question' }).tap();
  const ask = page.getByRole('form', { name: 'Ask a question' });
  await ask.getByLabel('Your question').fill('¿Quién ayuda a Robin a leer?');
  await ask.getByRole('button', { name: 'Send the question' }).tap();
  await expect(ask.getByText('Sent. The team can see your question now.')).toBeVisible();
  const sent = page.getByRole('region', { name: 'What you have written' });
  await expect(sent.getByText('¿Quién ayuda a Robin a leer?')).toBeVisible();
  await expect(sent.getByText('Not read yet')).toBeVisible();
  await expectNoSidewaysScroll(page, 'the family page');
});

test('without JavaScript the plan can be read and the PDF taken', async ({ signedIn, people }) => {
  const { iepId, people: team } = await sharedPlan(people);
  const page = await signedIn(team.parent, { javaScriptEnabled: false });
  await page.goto(`/family/ieps/${iepId}`);
  await expect(page.getByText('This is a draft.')).toBeVisible();
  await expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible();
  await page.getByText('Show where this comes from').first().click();
  await expect(
    page.getByText('The team wrote this. No document is named for it.').filter({ visible: true }).first(),
  ).toBeVisible();
  const href = (await page.getByRole('link', { name: 'Download as PDF' }).getAttribute('href')) ?? '';
  const pdf = await page.request.get(href);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
});

test('a parent with no access any more finds an empty home and no plan', async ({
  signedIn,
  people,
  problems,
}) => {
  problems.allow(/status of 404/);
  const { iepId, people: team } = await sharedPlan(people);
  const page = await signedIn(team.parent);
  await page.goto(`/family/ieps/${iepId}`);
  await expect(page.getByText('This is a draft.')).toBeVisible();
  await people.ask('revoke', { iepId, userId: team.caseManager.userId });
  expect((await page.reload())?.status()).toBe(404);
  await page.goto('/family');
  await expect(page.getByRole('heading', { name: 'No plan for Robin is shared yet' })).toBeVisible();
});

test('in Spanish no English of the frame is left', async ({ signedIn, people }) => {
  const { iepId, people: team } = await sharedPlan(people, 'es');
  const page = await signedIn(team.parent, { locale: 'es-US' });
  await page.goto(`/family/ieps/${iepId}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  const text = (await page.getByRole('main').innerText())
    .replaceAll(words, '')
    .replaceAll('Hillcrest School', '');
  expect(
    text.match(/\b(?:the|and|with|your|this|what|school|draft|services?|goals?|shared)\b/gi) ?? [],
  ).toEqual([]);

  const staff = await signedIn(team.caseManager, {
    locale: 'es-US',
    viewport: { width: 1360, height: 900 },
    isMobile: false,
  });
  await staff.goto('/caseload');
  await expect(staff.locator('html')).toHaveAttribute('lang', 'es');
  const caseload = await staff.getByRole('main').innerText();
  expect(caseload.match(/\b(?:the|and|with|due|student|grade|notes?|draft|shared|search)\b/gi) ?? []).toEqual(
    [],
  );
});
