import { draftPlan } from './audit';
import { packOf, profiles } from './profile-packs';
import { reportPack } from './report-pack';
import { syntheticStudent } from './synthetic';

/*
 * Prints whole drafts to read: `node --import ./scripts/ts-resolve.mjs tests/eval/composer/show.ts P1 report 17`
 * for a profile, the made-up report, or the invented student of a seed. Without a name: the six profiles.
 */

function packFor(name: string) {
  if (name === 'report') return reportPack();
  const profile = profiles.find(({ id }) => id === name);
  return profile ? packOf(profile, 'needs') : syntheticStudent(Number(name)).pack;
}

const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : profiles.map(({ id }) => id)) {
  const { sections, faults } = draftPlan(packFor(name));
  for (const [section, items] of Object.entries(sections)) {
    console.log(`\n${name}, ${section}`);
    for (const item of items) console.log(`[${item.kind}] ${item.text} {${item.sourceIds.join(' ')}}`);
  }
  console.log('flagged:', faults);
}
