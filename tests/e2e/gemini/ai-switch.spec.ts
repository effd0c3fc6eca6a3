import { expect, test } from '../support/fixtures';
import { openPlan, section } from '../support/editor';
import { capturedCalls } from '../support/gemini';

test('with AI switched off the built-in composer drafts and says so', async ({ signedIn, people }) => {
  const { iepId, people: team } = await people.ask('createCase', {});
  const administrator = await signedIn(team.administrator);
  await administrator.goto('/admin/ai');
  await expect(administrator.getByText('Google Gemini')).toBeVisible();
  await administrator.getByRole('button', { name: 'Turn AI off' }).click();
  await expect(administrator.getByRole('button', { name: 'Turn AI on' })).toBeVisible();

  await people.ask('write', {
    iepId,
    userId: team.caseManager.userId,
    sectionKey: 'present_levels',
    sentences: ['The magpie team meets on Mondays.'],
  });
  const drafts = async () =>
    (await capturedCalls()).filter(({ body }) => JSON.stringify(body).includes('The magpie team')).length;
  const before = await drafts();
  const page = await signedIn(team.caseManager);
  await openPlan(page, iepId);
  const levels = section(page, 'Present levels');
  await levels.draft.click();
  await expect(levels.ready).toContainText('Written by: Built-in composer, no AI model', { timeout: 30_000 });
  expect(await drafts()).toBe(before);

  await administrator.getByRole('button', { name: 'Turn AI on' }).click();
  await expect(administrator.getByRole('button', { name: 'Turn AI off' })).toBeVisible();
  await levels.draft.click();
  await expect(levels.ready).toContainText('Written by: Gemini', { timeout: 30_000 });
  expect(await drafts()).toBe(before + 1);
});
