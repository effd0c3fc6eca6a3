import type { Prisma } from '@/lib/db/generated/client';
import { foldText } from '@/lib/format/fold-text';

/** Students in whose names every word of the search stands, for lists too long to be read whole. */
export function namedLike(search: string): Prisma.StudentWhereInput {
  const words = search.split(/\s+/).filter(Boolean);
  return {
    AND: words.map((word) => {
      const contains = { contains: word, mode: 'insensitive' } as const;
      return { OR: [{ givenName: contains }, { familyName: contains }, { preferredName: contains }] };
    }),
  };
}

/** The same for names that have been read: accents need not be typed. */
export function isNamedLike(names: readonly (string | null)[], search: string): boolean {
  const text = foldText(names.filter(Boolean).join(' '));
  return foldText(search)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => text.includes(word));
}
