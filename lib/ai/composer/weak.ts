import type { Fact } from './facts';
import { isNormed } from './judge';
import type { StudentNeed } from './picture';
import { list } from './words';

/** The weakest patterns of a survey, at most three, measured together. */
export type Weak = Readonly<{ words: string; facts: readonly Fact[] }>;

const general =
  /reading|decod|accura|correct|survey|computation|calculation|total|score|all sounds|articulation|words? (?:read|identif)/i;

/** Which spelling patterns, sounds or operations to name; null when the results name none. */
export function weakOf(need: StudentNeed): Weak | null {
  const skills = need.skill === 'phonics' || need.skill === 'articulation' || need.skill === 'calculation';
  if (!skills) return null;
  const named = need.low.filter(
    (fact) =>
      !isNormed(fact) &&
      fact.clause === null &&
      fact.skill === need.skill &&
      (fact.scoreType === 'percent' || fact.scoreType === 'count') &&
      !general.test(fact.measure),
  );
  const [first] = named;
  if (!first) return null;
  const together = named.filter((fact) => fact.instrument === first.instrument && fact.on === first.on);
  const facts = together.toSorted((a, b) => shareOf(a) - shareOf(b)).slice(0, 3);
  return {
    words: list(
      together.filter((fact) => facts.includes(fact)).map((fact) => patternName(fact.measure, need.skill)),
    ),
    facts,
  };
}

export function shareOf(fact: Fact): number {
  if (fact.scoreType === 'percent') return fact.value ?? 0;
  return fact.part !== null && fact.whole ? (100 * fact.part) / fact.whole : (fact.value ?? 0);
}

function patternName(measure: string, skill: StudentNeed['skill']): string {
  const name = measure
    .replace(/\s+(?:all positions|in words|in sentences|in conversation|initial|final|medial)$/i, '')
    .replace(/\s+words?$/i, '');
  if (skill !== 'phonics') return name.toLowerCase();
  return /^[A-Z]{2}/.test(name) ? name : name.toLowerCase().replace(/^(\w+) (\w+?)s$/, '$1-$2');
}
