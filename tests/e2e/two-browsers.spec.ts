import { expect, test } from './support/fixtures';
import type { People } from './support/people';
import { openPlan, section, toast, writeAtEnd } from './support/editor';

const first = 'Robin names the main idea of a page.';
const second = 'Robin counts back from one hundred.';

async function planWithTwoSentences(people: People) {
  const made = await people.ask('createCase', { hasEvidence: false });
  const { iepId } = made;
  const { userId } = made.people.caseManager;
  const target = { iepId, userId, sectionKey: 'present_levels' } as const;
  await people.ask('write', { ...target, sentences: [first, second] });
  return { ...made, read: () => people.ask('read', target) };
}

test('edits of different sentences are both kept without asking', async ({ signedIn, people }) => {
  const { iepId, read, people: team } = await planWithTwoSentences(people);
  const mine = await signedIn(team.caseManager);
  const theirs = await signedIn(team.colleague);
  await openPlan(mine, iepId);
  await openPlan(theirs, iepId);

  const place = section(theirs, 'Present levels');
  await place.text.getByText(first).click();
  await theirs.keyboard.press('Home');
  await theirs.keyboard.type('By now ');
  await expect.poll(read).toContain('By now Robin names');

  await writeAtEnd(mine, 'Present levels', ' This takes a minute.');
  await expect(toast(mine).getByText('Both changes are kept')).toBeVisible();
  await expect(section(mine, 'Present levels').text).toContainText('By now Robin names');
  await expect.poll(read).toContain('This takes a minute.');
  expect(await read()).toContain('By now Robin names the main idea of a page.');
});

test('edits of the same sentence are shown side by side and a person decides', async ({
  signedIn,
  people,
}) => {
  const { iepId, read, people: team } = await planWithTwoSentences(people);
  const mine = await signedIn(team.caseManager);
  const theirs = await signedIn(team.colleague);
  await openPlan(mine, iepId);
  await openPlan(theirs, iepId);

  await section(theirs, 'Present levels').text.getByText(second).click();
  await theirs.keyboard.press('ControlOrMeta+End');
  await theirs.keyboard.press('Backspace');
  await theirs.keyboard.type(' by tens.');
  await expect.poll(read).toContain('by tens.');

  await section(mine, 'Present levels').text.getByText(second).click();
  await mine.keyboard.press('ControlOrMeta+End');
  await mine.keyboard.press('Backspace');
  await mine.keyboard.type(' by fives.');
  const dialog = mine.getByRole('alertdialog', { name: 'You both changed the same words' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByText('Robin counts back from one hundred by fives.')).not.toHaveCount(0);
  await expect(dialog.getByText('Robin counts back from one hundred by tens.')).not.toHaveCount(0);
  // Nothing was overwritten while the question stands.
  expect(await read()).toContain('by tens.');
  await dialog.getByRole('textbox', { name: 'Joined text' }).fill('Robin counts back by tens and fives.');
  await dialog.getByRole('button', { name: 'Save this' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(read).toBe(`${first} Robin counts back by tens and fives.`);
});
