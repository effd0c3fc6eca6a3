import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { expectAccessible } from './support/accessibility';
import { uploadReport } from './support/documents';
import { openPlan, section } from './support/editor';

async function scan(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page, path);
}

test.describe.configure({ timeout: 120_000 });

test('signed-out pages', async ({ page }) => {
  await scan(page, '/sign-in');
  await page.setViewportSize({ width: 1360, height: 900 });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expectAccessible(page, '/sign-in refused');
});

test('caseload, student, document', async ({ signedIn, people }) => {
  const { studentId, people: team } = await people.ask('createCase', {});
  const page = await signedIn(team.caseManager);
  const documentId = await uploadReport(page, studentId, 'evaluation-report.txt');
  const paths = [
    '/caseload',
    `/students/${studentId}`,
    `/students/${studentId}/ieps`,
    `/students/${studentId}/family`,
    `/students/${studentId}/documents/${documentId}?page=1&from=20&to=60`,
    '/students/new',
  ];
  for (const path of paths) await scan(page, path);
});

test('the plan with a draft waiting, and the share dialog', async ({ signedIn, people }) => {
  const { iepId, people: team } = await people.ask('createCase', {});
  const page = await signedIn(team.caseManager);
  await openPlan(page, iepId);
  const levels = section(page, 'Present levels');
  await levels.draft.click();
  await expect(levels.ready).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page, '/ieps/[id]');
  await page.setViewportSize({ width: 1360, height: 900 });
  await page.getByRole('button', { name: 'Share with family' }).click();
  await expect(page.getByRole('dialog', { name: 'Share a draft with the family' })).toBeVisible();
  await expectAccessible(page, 'share dialog');
});

test('knowledge and account', async ({ signedIn, people }) => {
  const { people: team } = await people.ask('createCase', { hasEvidence: false });
  const page = await signedIn(team.caseManager);
  for (const path of [
    '/knowledge',
    '/knowledge?q=least+restrictive+environment',
    '/knowledge?citation=34+CFR+300.320',
    '/account',
  ])
    await scan(page, path);
});

test('administration', async ({ signedIn, people }) => {
  const { people: team } = await people.ask('createCase', { hasEvidence: false });
  const page = await signedIn(team.administrator);
  for (const path of ['/admin', '/admin/ai', '/admin/outbox', '/admin/audit', '/admin/health'])
    await scan(page, path);
});

test('family pages', async ({ signedIn, people }) => {
  const { iepId, people: team } = await people.ask('createCase', { hasEvidence: false });
  const page = await signedIn(team.parent);
  await scan(page, '/family');
  const { userId } = team.caseManager;
  await people.ask('write', {
    iepId,
    userId,
    sectionKey: 'strengths_and_family',
    sentences: ['Draws maps.'],
  });
  await people.ask('share', { iepId, userId });
  await page.setViewportSize({ width: 1360, height: 900 });
  await scan(page, `/family/ieps/${iepId}`);
});
