import type { Scored } from './fuse';

/** The terms of a question, each with its weight. */
export type QueryTerms = ReadonlyMap<string, number>;

/** How many passages are searched, and in how many of them each term occurs. */
export type TermCounts = Readonly<{ total: number; counts: ReadonlyMap<string, number> }>;

/** What a place to search in must answer: the database in production, memory in the measurement. */
export type SearchPlace = Readonly<{
  lexical: (terms: QueryTerms) => Promise<readonly Scored[]>;
  nearest: () => Promise<readonly Scored[]>;
  /** The indexed texts of passages, by id. */
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  count: (terms: readonly string[]) => Promise<TermCounts>;
}>;
