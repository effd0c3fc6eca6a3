import type { Prisma } from '@/lib/db/generated/client';

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
