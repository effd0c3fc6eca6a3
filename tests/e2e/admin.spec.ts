import { expect, test } from './support/fixtures';
import { testPassword } from '@/tests/setup/password';

test('an invitation is kept in the outbox, works once, and lets the parent in', async ({
  signedIn,
  visitor,
  people,
}) => {
  const { studentId, people: team } = await people.ask('createCase', { hasEvidence: false });
  const caseManager = await signedIn(team.caseManager);
  const email = `grandfather-${studentId}@example.test`;
  await caseManager.goto(`/students/${studentId}/family`);
  const form = caseManager.getByRole('form', { name: 'Invite a parent' });
  await form.getByLabel('Name').fill('Anton Marsh');
  await form.getByLabel('Email').first().fill(email);
  await form.getByLabel('Relationship to the student').selectOption('grandparent');
  await form.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(caseManager.getByText('Anton Marsh')).toBeVisible();

  const administrator = await signedIn(team.administrator);
  await administrator.goto('/admin/outbox');
  const row = administrator.getByRole('row').filter({ hasText: email });
  await expect(row).toHaveCount(1);
  expect(await row.innerText(), 'no name of a child in a subject').not.toContain('Robin');
  await row.getByRole('link').click();
  const href = await administrator.getByRole('link', { name: /\/invite\// }).getAttribute('href');
  const link = href ?? '';
  expect(link).toMatch(/\/invite\/.+/);

  const parent = await visitor();
  await parent.goto(link);
  await expect(parent.getByLabel('Your name')).toHaveValue('Anton Marsh');
  await parent.getByLabel('New password').fill('short');
  await parent.getByRole('button', { name: 'Create my account' }).click();
  await expect(parent.getByText('Use at least 15 characters').first()).toBeVisible();
  await parent.getByLabel('New password').fill(testPassword);
  await parent.getByRole('button', { name: 'Create my account' }).click();
  await expect(parent).toHaveURL('/family');
  await expect(parent.getByRole('heading', { name: 'No plan for Robin is shared yet' })).toBeVisible();

  const second = await visitor();
  await second.goto(link);
  await expect(second.getByText('This link does not work any more')).toBeVisible();
});

test('an invitation that was withdrawn does not work', async ({ signedIn, visitor, people }) => {
  const { people: team, districtId } = await people.ask('createCase', { hasEvidence: false });
  const administrator = await signedIn(team.administrator);
  const email = `speech-${districtId}@example.test`;
  await administrator.goto('/admin');
  await administrator.getByLabel('Name', { exact: true }).fill('Mira Holt');
  await administrator.getByLabel('Email').fill(email);
  await administrator.getByLabel('Role', { exact: true }).selectOption('related_service_provider');
  await administrator.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(administrator.getByText('The invitation is in the outbox.')).toBeVisible();
  await administrator.goto('/admin/outbox');
  await administrator.getByRole('row').filter({ hasText: email }).getByRole('link').click();
  const href = (await administrator.getByRole('link', { name: /\/invite\// }).getAttribute('href')) ?? '';
  const guest = await visitor();
  await guest.goto(href);
  await expect(guest.getByLabel('Your name')).toHaveValue('Mira Holt');
  await administrator.goto('/admin');
  await administrator.getByRole('button', { name: 'Withdraw the invitation of Mira Holt' }).click();
  await expect(administrator.getByText('No invitation is waiting for an answer.')).toBeVisible();
  await guest.reload();
  await expect(guest.getByText('This link does not work any more')).toBeVisible();
});

test('what happened is in the audit trail, and the server tells its health', async ({
  signedIn,
  people,
  page,
}) => {
  const { people: team } = await people.ask('createCase', { hasEvidence: false });
  const administrator = await signedIn(team.administrator);
  await administrator.goto('/admin/audit');
  await expect(administrator.getByRole('table').getByRole('row').nth(1)).toBeVisible();
  await administrator.goto('/admin/health');
  await expect(administrator.getByRole('heading', { level: 1 })).toBeVisible();
  const health = await page.request.get('/api/health');
  expect(health.status()).toBe(200);
});
