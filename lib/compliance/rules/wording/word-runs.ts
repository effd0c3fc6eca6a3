/* How much two plans share, by runs of five words: 34 CFR 300.320(a) asks for a plan of this one student. */

const runLength = 5;
/** Fewer runs than a few sentences have say nothing about copying. */
const minRuns = 40;
const wordPattern = /[\p{L}\p{N}%]+(?:['’][\p{L}]+)?/gu;
/** A date differs from plan to plan without making the text another. */
const dates =
  /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:, ?\d{4})?\b/gi;
const pronouns: Readonly<Record<string, string>> = {
  he: 'they',
  she: 'they',
  him: 'them',
  his: 'their',
  hers: 'theirs',
  himself: 'themselves',
  herself: 'themselves',
};

/** What plans say alike because the form, the law or a test says it so. */
const templates = [
  'words correct per minute on grade passages',
  'correct per minute on grade 1 2 3 4 5 6 7 8 passages in progress monitoring',
  'the fall winter spring middle of the grade norm is',
  '90 to 109 is average at the',
  'of 100 students scored lower',
  'percentile below average low average above average and',
  'in 3 of 4 weekly probes in at least two classes',
  'is learning english and uses at home so scores from tests in english may show less than they know',
  'learning english is not itself a disability',
  'and through them lessons and assignments of the grade curriculum',
] as const;

/**
 * The runs of five words of a text, hashed to 32 bits: names of the student, dates and the gender of pronouns
 * do not count, so that a copy with another name is still a copy. Runs do not cross from one text to the next.
 */
export function hashedRuns(texts: readonly string[], names: readonly string[]): Set<number> {
  const own = new Set(names.flatMap((name) => name.toLowerCase().match(wordPattern) ?? []));
  const runs = new Set<number>();
  for (const text of texts) for (const hash of runsOf(text, own)) runs.add(hash);
  for (const hash of templateRuns()) runs.delete(hash);
  return runs;
}

function* runsOf(text: string, names: ReadonlySet<string>): Generator<number> {
  const words = (text.toLowerCase().replace(dates, ' ').match(wordPattern) ?? []).map((word) => {
    const stem = word.replace(/['’]s$/, '');
    return names.has(stem) ? 'student' : (pronouns[stem] ?? stem);
  });
  for (let at = 0; at + runLength <= words.length; at += 1)
    yield hashOf(words.slice(at, at + runLength).join(' '));
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

let known: ReadonlySet<number> | null = null;

function templateRuns(): ReadonlySet<number> {
  known ??= new Set(templates.flatMap((text) => [...runsOf(text, new Set())]));
  return known;
}

/** A run of more plans than this, and of more than this part of them, is a phrase of the district, not a copy. */
const maxPlans = 5;
const maxPart = 0.1;

/** The part of a plan's runs that one other plan has too, 0 to 1, and which these are. */
export type Twin = Readonly<{ part: number; runs: ReadonlySet<number> }>;

/** The other plan that shares most with this one; phrases that many plans have do not count. Null for too few runs. */
export function closestTwin(own: ReadonlySet<number>, others: readonly Iterable<number>[]): Twin | null {
  const counts = new Map<number, number>();
  const shared = others.map((other) => {
    const runs = [...other].filter((hash) => own.has(hash));
    for (const hash of runs) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    return runs;
  });
  const limit = Math.max(maxPlans, others.length * maxPart);
  const isOwn = (hash: number) => (counts.get(hash) ?? 0) <= limit;
  const size = [...own].filter(isOwn).length;
  if (size < minRuns) return null;
  const closest = shared.map((runs) => runs.filter(isOwn)).toSorted((a, b) => b.length - a.length)[0] ?? [];
  return { part: closest.length / size, runs: new Set(closest) };
}
