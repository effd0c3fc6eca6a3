import 'server-only';
import { newId } from '@/lib/db/id';
import type { Transaction } from '@/lib/db/in-district';
import { chunkPages, indexedText, type PageChunk } from './chunk';
import { builtInEmbedder, embedPassages, type Embedder } from './embedder';
import { inRuns, postingsOf, vectorLiteral, type Postings } from './postings';

type DocumentKey = Readonly<{ districtId: string; documentId: string }>;
type PageText = Readonly<{ number: number; text: string }>;

/** Passages ready to store: cut, counted and embedded. */
export type PreparedDocument = Readonly<{
  space: string;
  passages: readonly (PageChunk & { postings: Postings; vector: number[] })[];
}>;

const rowsPerStatement = 10_000;
const vectorsPerStatement = 100;

/**
 * Cuts a document's pages into passages and embeds them. Calls the model, which may be far away and slow:
 * never inside a transaction.
 */
export async function prepareDocument(
  pages: readonly PageText[],
  embedder: Embedder,
  abortSignal?: AbortSignal,
): Promise<PreparedDocument> {
  const chunks = chunkPages(pages);
  const texts = chunks.map(({ heading, text }) => indexedText(heading, text));
  const vectors = await embedPassages(embedder, texts, abortSignal);
  const passages = chunks.map((chunk, at) => ({
    ...chunk,
    postings: postingsOf(chunk),
    vector: vectors[at] ?? [],
  }));
  return { space: embedder.space, passages };
}

type Row = { id: string; pageNumber: number; spanStart: number; spanEnd: number; text: string };

const placeOf = (row: Omit<Row, 'id'>) => `${row.pageNumber}:${row.spanStart}:${row.spanEnd}:${row.text}`;

/**
 * Stores a document's passages in place of those it had; answers how many there are. A passage that stays
 * the same keeps its id, so that sentences citing it go on pointing at it; one that is gone but cited is kept
 * for its citations and no longer found.
 */
export async function storeDocument(
  tx: Transaction,
  { districtId, documentId }: DocumentKey,
  { space, passages }: PreparedDocument,
): Promise<number> {
  const document = await tx.document.findFirstOrThrow({
    where: { districtId, id: documentId },
    select: { studentId: true },
  });
  const before = await tx.passage.findMany({
    where: { districtId, documentId },
    select: { id: true, pageNumber: true, spanStart: true, spanEnd: true, text: true },
  });
  const known = new Map(before.map((row) => [placeOf(row), row.id]));
  const rows = passages.map((passage) => ({
    ...passage,
    spanStart: passage.start,
    spanEnd: passage.end,
    id: known.get(placeOf({ ...passage, spanStart: passage.start, spanEnd: passage.end })) ?? newId(),
  }));
  const scope = { districtId, documentId, studentId: document.studentId };
  await clearBefore(tx, {
    districtId,
    before: before.map(({ id }) => id),
    kept: rows.map(({ id }) => id),
    space,
  });
  await insertPassages(tx, scope, rows);
  await insertTerms(tx, scope, rows);
  await insertVectors(tx, scope, space, rows);
  return rows.length;
}

type Before = Readonly<{ districtId: string; before: string[]; kept: string[]; space: string }>;

async function clearBefore(tx: Transaction, { districtId, before, kept, space }: Before): Promise<void> {
  if (before.length === 0) return;
  const stays = new Set(kept);
  const gone = before.filter((id) => !stays.has(id));
  await tx.passageTerm.deleteMany({ where: { districtId, passageId: { in: before } } });
  // Another space's vectors go on serving until that space is dropped.
  await tx.passageEmbedding.deleteMany({
    where: { districtId, OR: [{ passageId: { in: before }, space }, { passageId: { in: gone } }] },
  });
  await tx.passage.deleteMany({ where: { districtId, id: { in: gone }, citedBy: { none: {} } } });
}

type Scope = DocumentKey & Readonly<{ studentId: string }>;
type Stored = PageChunk & Readonly<{ id: string; postings: Postings; vector: number[] }>;

async function insertPassages(tx: Transaction, scope: Scope, rows: readonly Stored[]): Promise<void> {
  for (const run of inRuns(rows, 1_000)) {
    await tx.$executeRaw`
      INSERT INTO passage (district_id, id, student_id, document_id, page_number, span_start, span_end,
                           position, heading, text, term_count)
      SELECT ${scope.districtId}::uuid, r.id, ${scope.studentId}::uuid, ${scope.documentId}::uuid,
             r.page_number, r.span_start, r.span_end, r.position, r.heading, r.text, r.term_count
        FROM unnest(${run.map((row) => row.id)}::uuid[], ${run.map((row) => row.pageNumber)}::int[],
                    ${run.map((row) => row.start)}::int[], ${run.map((row) => row.end)}::int[],
                    ${run.map((row) => row.position)}::int[], ${run.map((row) => row.heading)}::text[],
                    ${run.map((row) => row.text)}::text[], ${run.map((row) => row.postings.termCount)}::int[])
          AS r(id, page_number, span_start, span_end, position, heading, text, term_count)
      ON CONFLICT (district_id, id) DO UPDATE
        SET position = excluded.position, heading = excluded.heading, term_count = excluded.term_count`;
  }
}

async function insertTerms(tx: Transaction, scope: Scope, rows: readonly Stored[]): Promise<void> {
  const postings = rows.flatMap(({ id, postings: { terms, frequencies } }) =>
    terms.map((term, at) => ({ id, term, frequency: frequencies[at] ?? 1 })),
  );
  for (const run of inRuns(postings, rowsPerStatement)) {
    await tx.$executeRaw`
      INSERT INTO passage_term (district_id, student_id, term, passage_id, frequency)
      SELECT ${scope.districtId}::uuid, ${scope.studentId}::uuid, r.term, r.passage_id, r.frequency
        FROM unnest(${run.map((row) => row.term)}::text[], ${run.map((row) => row.id)}::uuid[],
                    ${run.map((row) => row.frequency)}::int[]) AS r(term, passage_id, frequency)`;
  }
}

async function insertVectors(
  tx: Transaction,
  scope: Scope,
  space: string,
  rows: readonly Stored[],
): Promise<void> {
  for (const run of inRuns(rows, vectorsPerStatement)) {
    await tx.$executeRaw`
      INSERT INTO passage_embedding (district_id, passage_id, student_id, space, embedding)
      SELECT ${scope.districtId}::uuid, r.passage_id, ${scope.studentId}::uuid, ${space}, r.vector::halfvec(1536)
        FROM unnest(${run.map((row) => row.id)}::uuid[], ${run.map((row) => vectorLiteral(row.vector))}::text[])
          AS r(passage_id, vector)`;
  }
}

/**
 * Indexes a document from its stored pages in one go. Only with an embedder that answers at once: with a remote
 * one, call `prepareDocument` before the transaction and `storeDocument` inside it.
 */
export async function indexDocument(
  tx: Transaction,
  key: DocumentKey,
  embedder: Embedder = builtInEmbedder(),
): Promise<number> {
  const pages = await tx.documentPage.findMany({
    where: { districtId: key.districtId, documentId: key.documentId },
    orderBy: { number: 'asc' },
    select: { number: true, text: true },
  });
  return storeDocument(tx, key, await prepareDocument(pages, embedder));
}
