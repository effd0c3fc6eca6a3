type Named = Readonly<{ id: string }>;
/** One thing in two states; null where it is not there. */
export type Pair<T> = Readonly<{ before: T | null; after: T | null }>;

/** Less alike than this (0 to 1), two things are two. */
const leastLikeness = 0.45;

/**
 * Pairs what is one thing in two lists: by id, then by what the later one was copied from, then by likeness,
 * the most alike first. In the order of the later list; what is gone stands after what it stood behind.
 */
export function pairUp<T extends Named>(
  before: readonly T[],
  after: readonly T[],
  likeness: (a: T, b: T) => number,
  copiedFrom: (a: T, b: T) => boolean = () => false,
): Pair<T>[] {
  const partner = new Map<T, T>();
  const taken = new Set<T>();
  const pair = (was: T, is: T) => {
    partner.set(is, was);
    taken.add(was);
  };
  const match = (isOne: (was: T, is: T) => boolean) => {
    for (const is of after) {
      const was = partner.has(is) ? undefined : before.find((one) => !taken.has(one) && isOne(one, is));
      if (was) pair(was, is);
    }
  };
  match((was, is) => was.id === is.id);
  match(copiedFrom);
  for (const { was, is } of candidates(before, after, partner, taken, likeness))
    if (!taken.has(was) && !partner.has(is)) pair(was, is);
  return inOrder(before, after, partner, taken);
}

function candidates<T extends Named>(
  before: readonly T[],
  after: readonly T[],
  partner: ReadonlyMap<T, T>,
  taken: ReadonlySet<T>,
  likeness: (a: T, b: T) => number,
): { was: T; is: T; alike: number }[] {
  const open = before.filter((was) => !taken.has(was));
  return after
    .filter((is) => !partner.has(is))
    .flatMap((is) => open.map((was) => ({ was, is, alike: likeness(was, is) })))
    .filter(({ alike }) => alike >= leastLikeness)
    .sort((a, b) => b.alike - a.alike);
}

function inOrder<T>(
  before: readonly T[],
  after: readonly T[],
  partner: ReadonlyMap<T, T>,
  taken: ReadonlySet<T>,
): Pair<T>[] {
  const pairs: Pair<T>[] = after.map((is) => ({ before: partner.get(is) ?? null, after: is }));
  for (const [at, was] of before.entries()) {
    if (taken.has(was)) continue;
    const previous = before[at - 1];
    const behind = previous === undefined ? -1 : pairs.findIndex((pair) => pair.before === previous);
    pairs.splice(behind + 1, 0, { before: was, after: null });
  }
  return pairs;
}
