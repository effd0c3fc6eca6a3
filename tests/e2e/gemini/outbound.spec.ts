import { expect, test } from '../support/fixtures';
import { openPlan, section } from '../support/editor';
import { capturedCalls } from '../support/gemini';
import { uploadField } from '../support/documents';

/** In every form in which a report and a teacher write them. */
const secrets = [
  /\bRobin\b/i,
  /\bMarsh\b/i,
  /\bDelia\b/i,
  /\bIris Pell\b/i,
  /\bOwen Tate\b/i,
  /2016-03-04/,
  /March 4,? 2016/i,
  /0?3\/0?4\/(?:20)?16/,
  /delia\.marsh@/i,
  /555-0142/,
];

const report = `Evaluation report

Student: Robin Marsh. Date of birth: March 4, 2016 (3/4/2016). Parent: Delia Marsh, delia.marsh@example.test, 555-0142.
Case manager: Iris Pell. General education teacher: Owen Tate.

Reading
Robin Marsh read 52 words correct per minute in grade 4 passages on November 2, 2026. Robin's comprehension standard score was 81.

Interview
Ms. Marsh says that Robin hides books. Owen Tate reports that Robin begins work within one minute on 3 of 8 days.
`;

test('nothing that names the child, the family or the team reaches the model', async ({
  signedIn,
  people,
}) => {
  test.setTimeout(120_000);
  const { iepId, studentId, people: team } = await people.ask('createCase', {});
  const page = await signedIn(team.caseManager);
  await page.goto(`/students/${studentId}`);
  await uploadField(page).setInputFiles({
    name: 'report.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(report),
  });
  await expect(page.getByRole('list', { name: 'Documents' }).getByText('Ready')).toBeVisible({
    timeout: 45_000,
  });
  const before = (await capturedCalls()).length;
  await people.ask('write', {
    iepId,
    userId: team.caseManager.userId,
    sectionKey: 'strengths_and_family',
    sentences: ['Robin Marsh and her mother Delia Marsh like to cook together.'],
  });
  await openPlan(page, iepId);
  for (const name of ['Strengths and family voice', 'Present levels', 'Needs']) {
    const place = section(page, name);
    await place.draft.click();
    await expect(place.ready).toBeVisible({ timeout: 30_000 });
  }
  // What comes back to the teacher has the name again, not a placeholder.
  const levels = await section(page, 'Present levels').root.innerText();
  expect(levels).toContain('Robin');
  expect(levels).not.toMatch(/\[STUDENT/);

  const calls = await capturedCalls();
  expect(calls.length).toBeGreaterThan(before);
  expect(calls.some(({ method }) => method === 'batchEmbedContents' || method === 'embedContent')).toBe(true);
  for (const { method, headers, body } of calls) {
    const sent = JSON.stringify({ headers, body });
    for (const secret of secrets)
      expect(sent.match(secret)?.[0], `${method} sent ${secret.source}`).toBeUndefined();
  }
});
