import { expect, phone, test } from './support/fixtures';
import { documentRow, fixture, uploadField } from './support/documents';
import { demoStudents } from './support/demo-students';
import { expectEditors, openPlan, section, source, toast, writeAtEnd } from './support/editor';
import { answerOf } from './support/answer';
import { expectDraftPdf, expectExactWords, openFromHome, sendConcern } from './support/family-visit';
import { notFoundLine } from './support/problems';
import { refusedFiles } from './support/refused-files';
import { flat } from './support/words';

/*
 * The whole job on the demo district: the report comes in, the plan is drafted and decided about, the family
 * reads and answers. Each test goes on where the one before ended.
 */
test.describe.configure({ mode: 'serial' });

const caseManager = { email: 'casemanager@demo.test' };
const parent = { email: 'parent2@demo.test' };
const student = 'Eli Thompson';
const writers = { 'built-in': 'Built-in composer, no AI model', gemini: 'Gemini, ' } as const;
const ownWords = 'Eli reads best in the first hour of the day.';
const plan = { iepId: '', studentId: '' };

test('the caseload lists the students with what is due', async ({ signedIn }) => {
  const page = await signedIn(caseManager);
  await page.goto('/caseload');
  const table = page.getByRole('table', { name: 'Students with what is due next' });
  for (const name of demoStudents) {
    const row = table.getByRole('row').filter({ hasText: name });
    await expect(row).toHaveCount(1);
    const due = row.getByText(/Annual review|Re-evaluation/).filter({ visible: true });
    await expect(due.first()).toBeVisible();
  }
  await expect(table.getByRole('rowheader')).toHaveCount(demoStudents.length);
  await table.getByRole('link', { name: student, exact: true }).click();
  await expect(page).toHaveURL(/\/students\/[0-9a-f-]+$/);
  plan.studentId = page.url().split('/').at(-1) ?? '';
  await expect(page.getByRole('heading', { level: 1, name: 'Evidence' })).toBeVisible();
});

test('a report of 20 pages is received, read and indexed, and reads beside its original', async ({
  signedIn,
}) => {
  const page = await signedIn(caseManager);
  await page.goto(`/students/${plan.studentId}`);
  await uploadField(page).setInputFiles(fixture('evaluation-report.pdf'));
  const row = documentRow(page, 'evaluation-report');
  // The steps while it is on its way may be over before one can look; the end may not.
  const progress = row.getByRole('list', { name: 'Progress of evaluation-report' });
  const ready = row.getByText('Ready');
  await expect(progress.or(ready)).toBeVisible();
  await expect(ready).toBeVisible({ timeout: 45_000 });
  await expect(row.getByText('20 pages')).toBeVisible();

  await row.getByRole('link', { name: 'evaluation-report' }).click();
  await expect(page.getByRole('heading', { name: 'Text of page 1' })).toBeVisible();
  await expect(page.getByText('Milo Tarrant').first()).toBeVisible();
  await expect(page.getByTitle('Original of evaluation-report')).toHaveAttribute('src', /#page=1$/);
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'Text of page 2' })).toBeVisible();
  await expect(page.getByText('his reading has grown slowly')).toBeVisible();
  await expect(page.getByTitle('Original of evaluation-report')).toHaveAttribute('src', /#page=2$/);
});

test('a file that cannot be used says why and leaves nothing half done', async ({ signedIn, problems }) => {
  problems.allow(/status of (400|413|415|422)/);
  const page = await signedIn(caseManager);
  await page.goto(`/students/${plan.studentId}`);
  const documents = page.getByRole('list', { name: 'Documents' }).getByRole('listitem');
  const usable = documents.filter({ hasText: 'Ready' });
  await expect(usable).toHaveCount(1);
  const files = await refusedFiles();
  for (const [name, buffer, message] of files) {
    await uploadField(page).setInputFiles({ name, mimeType: '', buffer });
    await expect(page.getByText(message).first(), name).toBeVisible({ timeout: 30_000 });
  }
  await page.reload();
  await expect(usable).toHaveCount(1);
  // What was refused at the door is gone; what failed while it was read stands there as not usable.
  for (const name of ['empty', 'program', 'picture'])
    await expect(documents.filter({ hasText: name })).toHaveCount(0);
  await expect(page.getByText('Received', { exact: true })).toHaveCount(0);
});

test('a score can be typed in', async ({ signedIn }) => {
  const page = await signedIn(caseManager);
  await page.goto(`/students/${plan.studentId}`);
  await page.getByText('Add a score', { exact: true }).click();
  const form = page.getByRole('form', { name: 'Add a score' });
  await form.getByRole('button', { name: 'Add score' }).click();
  await expect(form.getByText('Fill this in.').first()).toBeVisible();
  await form.getByRole('combobox', { name: /^Test or probe/ }).fill('Sight word check');
  await form.getByLabel(/^Date of testing/).fill('2026-11-09');
  await form.getByLabel(/^Subtest or measure/).fill('Words read at sight');
  await form.getByLabel(/^Kind of score/).selectOption('count');
  await form.getByLabel(/^Score/).fill('27');
  await form.getByLabel(/^Unit/).fill('words correct');
  await form.getByLabel(/^Area/).selectOption('reading_foundational');
  await form.getByRole('button', { name: 'Add score' }).click();
  await expect(toast(page).getByText('Score added.')).toBeVisible();
  const data = page.getByRole('table', { name: /Scores, observations and voices/ });
  await expect(data.getByRole('row').filter({ hasText: 'Words read at sight' })).toContainText('27');
});

test('an IEP is started and present levels are drafted from sources that open', async ({
  signedIn,
  server,
}) => {
  const page = await signedIn(caseManager);
  await page.goto(`/students/${plan.studentId}/ieps`);
  await page.getByRole('radio', { name: /Annual IEP/ }).check();
  await page.getByRole('button', { name: 'Start the IEP' }).click();
  await expect(page).toHaveURL(/\/ieps\/[0-9a-f-]+$/);
  plan.iepId = page.url().split('/').at(-1) ?? '';
  await expectEditors(page);

  const levels = section(page, 'Present levels');
  await levels.draft.click();
  await expect(levels.cards.first()).toBeVisible();
  await expect(levels.ready).toContainText(`Written by: ${writers[server]}`, { timeout: 30_000 });
  expect(await levels.cards.count()).toBeGreaterThan(4);
  for (const card of await levels.cards.all()) await expect(source(card).first()).toBeVisible();

  await source(levels.cards.first()).first().click();
  const side = page.getByRole('complementary', { name: 'About this plan' });
  await expect(side.getByRole('tab', { name: 'Sources' })).toHaveAttribute('aria-selected', 'true');
  await expect(side.getByRole('blockquote')).not.toBeEmpty();

  const open = side.getByRole('link', { name: 'Open the page in the document' });
  const chips = await source(levels.root).all();
  for (const chip of chips) {
    await chip.click();
    if (await open.isVisible()) break;
  }
  const passage = await side.getByRole('blockquote').innerText();
  const [viewer] = await Promise.all([page.waitForEvent('popup'), open.click()]);
  await expect(viewer.getByText('The marked words are the ones that were cited.')).toBeVisible();
  const marked = await viewer.locator('mark').innerText();
  expect(flat(passage)).toContain(flat(marked).slice(0, 40));
});

test('sentences are accepted, edited and rejected by mouse and by keyboard, and each can be undone', async ({
  signedIn,
}) => {
  const page = await signedIn(caseManager);
  await openPlan(page, plan.iepId);
  const levels = section(page, 'Present levels');
  const unflagged = levels.cards.and(page.locator(':not([data-flagged])'));
  const wordsOf = (index: number) => unflagged.nth(index).getByRole('paragraph').first().innerText();

  // By mouse.
  const accepted = await wordsOf(0);
  const before = await levels.cards.count();
  await unflagged
    .first()
    .getByRole('button', { name: /^Accept/ })
    .click();
  await expect(levels.text).toContainText(accepted);
  await expect(levels.cards).toHaveCount(before - 1);
  await toast(page).getByRole('button', { name: 'Undo' }).last().click();
  await expect(levels.cards).toHaveCount(before);

  const edited = unflagged.first();
  await edited.getByRole('button', { name: /^Edit/ }).click();
  await edited.getByLabel('In your words').fill(ownWords);
  await edited.getByRole('button', { name: 'Accept this text' }).click();
  await expect(levels.text).toContainText(ownWords);
  await expect(levels.cards).toHaveCount(before - 1);

  const rejected = await wordsOf(0);
  await unflagged
    .first()
    .getByRole('button', { name: /^Reject/ })
    .click();
  await expect(levels.cards).toHaveCount(before - 2);
  await expect(levels.root.getByText(rejected)).toHaveCount(0);

  // By keyboard: letters act on the card in focus, arrows move between cards.
  await levels.cards.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(levels.cards.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(levels.cards.first()).toBeFocused();
  const byKey = await levels.cards.first().getByRole('paragraph').first().innerText();
  await page.keyboard.press('a');
  await expect(levels.cards).toHaveCount(before - 3);
  await expect(levels.text).toContainText(byKey);
  await expect(levels.cards.first()).toBeFocused();
  await page.keyboard.press('r');
  await expect(levels.cards).toHaveCount(before - 4);
  await expect(levels.cards.first()).toBeFocused();
  await page.keyboard.press('e');
  const own = levels.cards.first().getByLabel('In your words');
  await expect(own).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(own).toBeHidden();

  // The decisions are stored.
  await page.reload();
  await expectEditors(page);
  await expect(levels.cards).toHaveCount(before - 4);
  await expect(levels.text).toContainText(ownWords);
  await expect(source(levels.text).first()).toBeVisible();
});

test('needs, goals, services and accommodations are drafted from each other', async ({
  signedIn,
  server,
}) => {
  test.setTimeout(120_000);
  const page = await signedIn(caseManager);
  await openPlan(page, plan.iepId);
  for (const name of ['Needs', 'Goals', 'Services', 'Accommodations and supports']) {
    const place = section(page, name);
    await place.draft.click();
    await expect(place.ready, name).toContainText(writers[server], { timeout: 30_000 });
    const first = place.cards.and(page.locator(':not([data-flagged])')).first();
    await expect(first, name).toBeVisible();
    const words = await first.getByRole('paragraph').first().innerText();
    const count = await place.cards.count();
    await first.getByRole('button', { name: /^Accept/ }).click();
    await expect(place.cards, name).toHaveCount(count - 1);
    await expect(place.text, name).toContainText(words);
  }
});

test('free writing is saved by itself', async ({ signedIn }) => {
  const page = await signedIn(caseManager);
  await openPlan(page, plan.iepId);
  const words = 'He tells jokes to his table every morning.';
  await writeAtEnd(page, 'Strengths and family voice', words);
  const strengths = section(page, 'Strengths and family voice');
  await expect(strengths.saved).toBeVisible();
  await page.reload();
  await expectEditors(page);
  await expect(strengths.text).toContainText(words);
});

test('checks name what the law still wants, cite it and lead to the place', async ({ signedIn }) => {
  const page = await signedIn(caseManager);
  await openPlan(page, plan.iepId);
  const checks = page.getByRole('region', { name: 'Checks' });
  const finding = checks.getByRole('listitem').filter({ hasText: 'Answer yes or no' }).first();
  await expect(finding).toBeVisible();
  await expect(finding.getByRole('link', { name: /300\.324/ }).first()).toHaveAttribute(
    'href',
    /\/knowledge\?citation=/,
  );
  await finding.getByRole('button', { name: /^Fill in: / }).click();
  await expect(page.getByRole('heading', { name: 'Special factors' }).first()).toBeInViewport();
});

test('the family reads what is shared, answers, and finds nothing before and after', async ({
  signedIn,
  problems,
}) => {
  test.setTimeout(120_000);
  problems.allow(notFoundLine);
  const teacher = await signedIn(caseManager);
  const family = await signedIn(parent, phone);
  const address = `/family/ieps/${plan.iepId}`;
  const answer = (path: string) => answerOf(family, path);
  const absent = await answer('/family/ieps/00000000-0000-7000-8000-000000000000');
  expect(absent.status).toBe(404);
  expect(await answer(address)).toEqual(absent);

  await openPlan(teacher, plan.iepId);
  await teacher.getByRole('button', { name: 'Share with family' }).click();
  const dialog = teacher.getByRole('dialog', { name: 'Share a draft with the family' });
  await expect(dialog.getByText(/will not be shared/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Share now' }).click();
  await expect(toast(teacher).getByText('Shared. The family has been told by mail.')).toBeVisible();

  await openFromHome(family, 'Eli');
  await expectExactWords(family, ownWords);
  await expectDraftPdf(family, ownWords);
  const concern = 'Homework takes us two hours. Please make it shorter.';
  await sendConcern(family, concern);

  await openPlan(teacher, plan.iepId);
  const side = teacher.getByRole('complementary', { name: 'About this plan' });
  await side.getByRole('tab', { name: /^Family/ }).click();
  await expect(side.getByText(concern)).toBeVisible();

  // What the teacher writes on is not what the family sees.
  const later = 'Not yet for the family.';
  await writeAtEnd(teacher, 'Strengths and family voice', ` ${later}`);
  await expect(section(teacher, 'Strengths and family voice').saved).toBeVisible();
  await family.reload();
  expect(await family.getByRole('main').textContent()).not.toContain(later);

  await teacher.getByRole('button', { name: 'Share with family' }).click();
  await teacher.getByRole('button', { name: 'Stop sharing' }).click();
  await expect(toast(teacher).getByText('No longer shared.')).toBeVisible();
  expect(await answer(address)).toEqual(absent);
  expect((await family.request.get(`/api/ieps/${plan.iepId}/family-pdf`)).status()).toBe(404);
});
