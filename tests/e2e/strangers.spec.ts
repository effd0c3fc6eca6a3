import { expect, test } from './support/fixtures';
import { answerOf } from './support/answer';
import { notFoundLine } from './support/problems';
import { openPlan } from './support/editor';
import { uploadReport } from './support/documents';

const absent = '00000000-0000-7000-8000-000000000000';

test('whoever is not on the team finds nothing, and cannot tell it from an absent page', async ({
  signedIn,
  people,
  problems,
}) => {
  test.setTimeout(120_000);
  problems.allow(notFoundLine);
  const { studentId, iepId, people: team } = await people.ask('createCase', {});
  const owner = await signedIn(team.caseManager);
  const documentId = await uploadReport(owner, studentId, 'evaluation-report.txt');
  await people.ask('share', { iepId, userId: team.caseManager.userId });
  await openPlan(owner, iepId);
  await owner.getByRole('button', { name: 'Share with family' }).click();
  const pdf = await owner.getByRole('link', { name: 'PDF of this version' }).getAttribute('href');
  const versionPdf = pdf ?? '';
  expect(versionPdf).toMatch(/^\/api\/versions\//);

  const pages = [
    [`/students/${studentId}`, `/students/${absent}`],
    [`/students/${studentId}/ieps`, `/students/${absent}/ieps`],
    [`/students/${studentId}/family`, `/students/${absent}/family`],
    [`/students/${studentId}/documents/${documentId}`, `/students/${absent}/documents/${absent}`],
    [`/ieps/${iepId}`, `/ieps/${absent}`],
    [`/family/ieps/${iepId}`, `/family/ieps/${absent}`],
  ] as const;
  const files = [
    [`/api/documents/${documentId}/file`, `/api/documents/${absent}/file`],
    [versionPdf, `/api/versions/${absent}/pdf`],
    [`/api/ieps/${iepId}/family-pdf`, `/api/ieps/${absent}/family-pdf`],
  ] as const;

  const strangers = [team.outsider, team.strangerDistrict, team.otherParent, team.administrator];
  for (const stranger of strangers) {
    const page = await signedIn(stranger);
    for (const [real, missing] of pages) {
      const answer = await answerOf(page, real);
      expect(answer, `${stranger.name} at ${real}`).toEqual(await answerOf(page, missing));
      expect(answer.status, `${stranger.name} at ${real}`).toBe(404);
      expect(answer.text).not.toContain('Marsh');
    }
    for (const [real, missing] of files) {
      const [answer, other] = [await page.request.get(real), await page.request.get(missing)];
      expect(answer.status(), `${stranger.name} at ${real}`).toBe(404);
      expect(await answer.text()).toBe(await other.text());
    }
  }

  // The same addresses open for those they are for.
  for (const [real] of pages.slice(0, 5)) expect((await answerOf(owner, real)).status, real).toBe(200);
  const parent = await signedIn(team.parent);
  expect((await answerOf(parent, `/family/ieps/${iepId}`)).status).toBe(200);
  expect((await owner.request.get(versionPdf)).status()).toBe(200);
});

test('without a session every page asks to sign in', async ({ page, people }) => {
  const { studentId, iepId } = await people.ask('createCase', { hasEvidence: false });
  for (const path of [`/students/${studentId}`, `/ieps/${iepId}`, `/family/ieps/${iepId}`, '/admin']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in\?from=/);
  }
  expect((await page.request.get(`/api/ieps/${iepId}/family-pdf`)).status()).toBe(401);
});
