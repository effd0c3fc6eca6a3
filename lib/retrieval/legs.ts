import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/in-district';
import type { Scored } from './fuse';
import type { KnowledgeKind } from './kinds';
import { vectorLiteral } from './postings';
import { legDepth, lengthWeight, saturation } from './ranking';
import type { QueryTerms, TermCounts } from './search-place';

/*
 * The statements are written so that their plans are good without statistics too: a new database, and the
 * embedded one between its quiet moments, has none.
 *
 * One statement a leg. Inside a student the rows are few and found by a b-tree, so both legs are exact; the
 * statistics of BM25 are those of the student's own passages.
 */

export type StudentScope = Readonly<{ districtId: string; studentId: string }>;

/** More terms than a question needs; a pasted page is cut here. */
const maxQueryTerms = 200;

function columnsOf(terms: QueryTerms): { terms: string[]; weights: number[] } {
  const kept = [...terms].slice(0, maxQueryTerms);
  return { terms: kept.map(([term]) => term), weights: kept.map(([, weight]) => weight) };
}

/** BM25 of one term in one passage, over the columns of the statements below. */
const termScore = Prisma.sql`
  f.weight * ln(1 + (s.n - f.df + 0.5) / (f.df + 0.5)) * f.frequency * (${saturation}::float8 + 1)
    / (f.frequency + ${saturation}::float8
        * (1 - ${lengthWeight}::float8 + ${lengthWeight}::float8 * f.term_count / s.average))`;

/** The student's passages that share terms with the question, by BM25. */
export async function studentLexicalLeg(
  tx: Transaction,
  scope: StudentScope,
  question: QueryTerms,
): Promise<Scored[]> {
  const { terms, weights } = columnsOf(question);
  if (terms.length === 0) return [];
  return tx.$queryRaw<Scored[]>`
    WITH question AS (SELECT * FROM unnest(${terms}::text[], ${weights}::float8[]) AS q(term, weight)),
    s AS MATERIALIZED (
      SELECT count(*)::float8 AS n, avg(term_count)::float8 AS average FROM passage
       WHERE district_id = ${scope.districtId}::uuid AND student_id = ${scope.studentId}::uuid),
    found AS MATERIALIZED (
      SELECT term, passage_id, frequency, count(*) OVER (PARTITION BY term)::float8 AS df FROM passage_term
       WHERE district_id = ${scope.districtId}::uuid AND student_id = ${scope.studentId}::uuid
         AND term = ANY(${terms}::text[])),
    f AS (
      SELECT found.*, q.weight,
             (SELECT p.term_count FROM passage p
               WHERE p.district_id = ${scope.districtId}::uuid AND p.id = found.passage_id) AS term_count
        FROM found JOIN question q USING (term))
    SELECT f.passage_id::text AS id, sum(${termScore})::float8 AS score
      FROM f CROSS JOIN s GROUP BY f.passage_id ORDER BY score DESC, f.passage_id LIMIT ${legDepth}`;
}

export type QueryVector = Readonly<{ space: string; values: readonly number[] }>;

/** The student's passages nearest to the question by cosine, in the question's own space only. */
export async function studentVectorLeg(
  tx: Transaction,
  scope: StudentScope,
  { space, values }: QueryVector,
): Promise<Scored[]> {
  return tx.$queryRaw<Scored[]>`
    SELECT e.passage_id::text AS id, (1 - (e.embedding <=> v.vector))::float8 AS score
      FROM passage_embedding e, (SELECT ${vectorLiteral(values)}::halfvec(1536) AS vector) v
     WHERE e.district_id = ${scope.districtId}::uuid AND e.student_id = ${scope.studentId}::uuid
       AND e.space = ${space}
     ORDER BY score DESC, e.passage_id LIMIT ${legDepth}`;
}

/** The same over the shared knowledge. */
export async function knowledgeLexicalLeg(
  tx: Transaction,
  kinds: readonly KnowledgeKind[],
  question: QueryTerms,
): Promise<Scored[]> {
  const { terms, weights } = columnsOf(question);
  if (terms.length === 0) return [];
  return tx.$queryRaw<Scored[]>`
    WITH question AS (SELECT * FROM unnest(${terms}::text[], ${weights}::float8[]) AS q(term, weight)),
    s AS MATERIALIZED (
      SELECT count(*)::float8 AS n, avg(term_count)::float8 AS average FROM knowledge_passage),
    found AS MATERIALIZED (
      SELECT term, passage_id, frequency, count(*) OVER (PARTITION BY term)::float8 AS df FROM knowledge_term
       WHERE term = ANY(${terms}::text[])),
    f AS (
      SELECT found.*, q.weight, p.term_count
        FROM found JOIN question q USING (term) JOIN knowledge_passage p ON p.id = found.passage_id
        JOIN knowledge_source k ON k.id = p.source_id
       WHERE k.kind = ANY(${[...kinds]}::text[]))
    SELECT f.passage_id::text AS id, sum(${termScore})::float8 AS score
      FROM f CROSS JOIN s GROUP BY f.passage_id ORDER BY score DESC, f.passage_id LIMIT ${legDepth}`;
}

/** Exact: the shared corpus is small. Past some 20,000 passages let the HNSW index answer here. */
export async function knowledgeVectorLeg(
  tx: Transaction,
  kinds: readonly KnowledgeKind[],
  { space, values }: QueryVector,
): Promise<Scored[]> {
  return tx.$queryRaw<Scored[]>`
    SELECT e.passage_id::text AS id, (1 - (e.embedding <=> v.vector))::float8 AS score
      FROM knowledge_embedding e
      JOIN knowledge_passage p ON p.id = e.passage_id JOIN knowledge_source k ON k.id = p.source_id,
           (SELECT ${vectorLiteral(values)}::halfvec(1536) AS vector) v
     WHERE e.space = ${space} AND k.kind = ANY(${[...kinds]}::text[])
     ORDER BY score DESC, e.passage_id LIMIT ${legDepth}`;
}

function termCounts(total: number, rows: readonly { term: string; count: number }[]): TermCounts {
  return { total, counts: new Map(rows.map(({ term, count }) => [term, count])) };
}

/** In how many of the student's passages each term occurs. */
export async function countStudentTerms(
  tx: Transaction,
  { districtId, studentId }: StudentScope,
  terms: readonly string[],
): Promise<TermCounts> {
  const total = await tx.passage.count({ where: { districtId, studentId } });
  const rows = await tx.$queryRaw<{ term: string; count: number }[]>`
    SELECT term, count(*)::int AS count FROM passage_term
     WHERE district_id = ${districtId}::uuid AND student_id = ${studentId}::uuid
       AND term = ANY(${[...terms]}::text[])
     GROUP BY term`;
  return termCounts(total, rows);
}

/** In how many passages of all the knowledge each term occurs. */
export async function countKnowledgeTerms(tx: Transaction, terms: readonly string[]): Promise<TermCounts> {
  const total = await tx.knowledgePassage.count();
  const rows = await tx.$queryRaw<{ term: string; count: number }[]>`
    SELECT term, count(*)::int AS count FROM knowledge_term
     WHERE term = ANY(${[...terms]}::text[]) GROUP BY term`;
  return termCounts(total, rows);
}
