import 'server-only';

/** Statements that keep their name. A connection holds a plan for each it has used. */
const maxNamed = 400;
/** Statements seen once; lists of another length are other statements, and most never come back. */
const maxSeenOnce = 2_000;

/**
 * Names the statements that come again, so that PostgreSQL plans them once a connection instead of each time:
 * planning is the larger part of a short statement's cost. Answers '' for one that shall stay without a name.
 * A pooler that hands out connections by transaction must know prepared statements (PgBouncer since 1.21).
 */
export function statementNames(): (query: Readonly<{ sql: string }>) => string {
  const names = new Map<string, string>();
  const seenOnce = new Set<string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= maxNamed || !/^\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE)\b/.test(sql)) return '';
    if (!seenOnce.delete(sql)) {
      if (seenOnce.size >= maxSeenOnce) seenOnce.clear();
      seenOnce.add(sql);
      return '';
    }
    const name = `t${names.size}`;
    names.set(sql, name);
    return name;
  };
}
