import { expect, test } from '../support/fixtures';
import type { People } from '../support/people';
import { openPlan, section } from '../support/editor';
import { abandonedCalls, nextDrafts, nothingFails } from '../support/gemini';

/** A plan with words of its own, by which the fake tells its drafts from those of other tests. */
async function planWithOwnWords(people: People, marker: string) {
  const own = `The words of the ${marker} team stay as they are.`;
  const made = await people.ask('createCase', {});
  const target = {
    iepId: made.iepId,
    userId: made.people.caseManager.userId,
    sectionKey: 'present_levels',
  } as const;
  await people.ask('write', { ...target, sentences: [own] });
  return { ...made, own, contains: `the ${marker} team`, read: () => people.ask('read', target) };
}

test('Stop ends the call at the provider and keeps what arrived', async ({ signedIn, people }) => {
  const { iepId, people: team, read, own, contains } = await planWithOwnWords(people, 'kestrel');
  const page = await signedIn(team.caseManager);
  await openPlan(page, iepId);
  const levels = section(page, 'Present levels');
  const before = await abandonedCalls();
  await nextDrafts({ name: 'slow-drip', contains, chunkDelayMs: 1_500 });
  await levels.draft.click();
  await expect(levels.cards.first()).toBeVisible();
  await levels.stop.click();
  await expect(levels.root.getByText('Stopped. What had arrived is kept below.')).toBeVisible();
  await expect.poll(abandonedCalls).toBe(before + 1);
  const kept = await levels.cards.count();
  await page.reload();
  await expect(levels.cards).toHaveCount(kept);
  await expect(levels.resume).toBeVisible();
  expect(await read()).toBe(own);
});

test('a reload while it writes loses nothing, and Resume goes on without repeating', async ({
  signedIn,
  people,
}) => {
  const { iepId, people: team, read, own, contains } = await planWithOwnWords(people, 'heron');
  const page = await signedIn(team.caseManager);
  await openPlan(page, iepId);
  const levels = section(page, 'Present levels');
  await nextDrafts({ name: 'slow-drip', contains, chunkDelayMs: 1_200 });
  await levels.draft.click();
  await expect(levels.cards.nth(1)).toBeVisible();
  const arrived = await levels.cards.getByRole('paragraph').allInnerTexts();
  await page.reload();
  await expect(levels.cards.nth(1)).toBeVisible();
  const kept = await levels.cards.getByRole('paragraph').allInnerTexts();
  for (const words of arrived) expect(kept).toContain(words);
  await levels.resume.click();
  await expect(levels.ready).toBeVisible({ timeout: 40_000 });
  const all = await levels.cards.getByRole('paragraph').allInnerTexts();
  expect(all.length).toBeGreaterThan(kept.length);
  expect(new Set(all).size).toBe(all.length);
  for (const words of kept) expect(all).toContain(words);
  expect(await read()).toBe(own);
});

const faults = [
  ['unauthorized', 'plover', {}, /refused the district's key/],
  ['rate-limited', 'linnet', { times: 9, retryAfterSeconds: 20 }, /is busy\..*Try again in \d+ seconds/],
  ['cut', 'dipper', { chunksBefore: 4 }, /interrupted|could not be read|cannot be reached/],
  ['error-in-stream', 'siskin', { chunksBefore: 4 }, /busy|cannot be reached|interrupted/],
  ['garbage', 'wren', { times: 9 }, /could not be read/],
  ['blocked-prompt', 'curlew', {}, /declined to answer/],
] as const;

for (const [name, marker, options, words] of faults) {
  test(`${name}: the state is clear, what arrived stays, the text is untouched, drafting again works`, async ({
    signedIn,
    people,
  }) => {
    const { iepId, people: team, read, own, contains } = await planWithOwnWords(people, marker);
    const page = await signedIn(team.caseManager);
    await openPlan(page, iepId);
    const levels = section(page, 'Present levels');
    await nextDrafts({ name, contains, ...options });
    await levels.draft.click();
    const failed = levels.root.getByText('The draft did not finish');
    await expect(failed).toBeVisible({ timeout: 25_000 });
    await expect(levels.root.getByText(words)).toBeVisible();
    await expect(levels.root.getByText(/your own text was not touched/)).toBeVisible();
    const arrived = await levels.cards.count();
    if (name === 'cut') expect(arrived).toBeGreaterThan(0);
    // One can go on writing at once.
    await levels.text.getByText(own).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' And they grow.');
    await expect.poll(read).toBe(`${own} And they grow.`);
    await page.reload();
    await expect(levels.cards).toHaveCount(arrived);
    await nothingFails();
    await levels.resume.click();
    await expect(levels.ready).toBeVisible({ timeout: 25_000 });
    expect(await levels.cards.count()).toBeGreaterThan(arrived);
  });
}
