import 'server-only';
import { newId } from '@/lib/db/id';
import type { Transaction } from '@/lib/db/in-district';
import { indexedText } from './chunk';
import { embedPassages, type Embedder } from './embedder';
import type { KnowledgeKind } from './kinds';
import { inRuns, postingsOf, vectorLiteral, type Postings } from './postings';

export type KnowledgeSourceText = Readonly<{
  kind: KnowledgeKind;
  citation: string;
  title: string;
  url: string | null;
  /** 'YYYY-MM-DD' or null when unknown. */
  currentAsOf: string | null;
  text: string;
  passages: readonly Readonly<{
    citation: string;
    heading: string | null;
    spanStart: number;
    spanEnd: number;
    text: string;
  }>[];
}>;

type Prepared = KnowledgeSourceText['passages'][number] &
  Readonly<{ source: string; position: number; postings: Postings; vector: number[] }>;
export type PreparedKnowledge = Readonly<{
  space: string;
  sources: readonly KnowledgeSourceText[];
  passages: readonly Prepared[];
}>;

/** Counts and embeds the passages of sources. Calls the model: never inside a transaction. */
export async function prepareKnowledge(
  sources: readonly KnowledgeSourceText[],
  embedder: Embedder,
): Promise<PreparedKnowledge> {
  const flat = sources.flatMap((source) =>
    source.passages.map((passage, position) => ({ ...passage, source: source.citation, position })),
  );
  const texts = flat.map(({ heading, text }) => indexedText(heading, text));
  const vectors = await embedPassages(embedder, texts);
  const passages = flat.map((passage, at) => ({
    ...passage,
    postings: postingsOf({ ...passage, label: passage.citation }),
    vector: vectors[at] ?? [],
  }));
  return { space: embedder.space, sources, passages };
}

type Stored = Prepared & Readonly<{ id: string; sourceId: string }>;

/**
 * Stores sources, as the owner of the tables, in place of what they held before. A passage keeps its id while
 * its citation and place among its namesakes stay, so that sentences citing it go on pointing at the law.
 */
export async function storeKnowledge(
  tx: Transaction,
  { space, sources, passages }: PreparedKnowledge,
): Promise<void> {
  const sourceIds = await storeSources(tx, sources);
  const touched = [...sourceIds.values()];
  const before = await tx.knowledgePassage.findMany({
    where: { sourceId: { in: touched } },
    orderBy: { position: 'asc' },
    select: { id: true, citation: true },
  });
  const free = Map.groupBy(before, ({ citation }) => citation);
  const rows = passages.map((passage): Stored => {
    const id = free.get(passage.citation)?.shift()?.id ?? newId();
    return { ...passage, id, sourceId: sourceIds.get(passage.source) ?? '' };
  });
  const gone = [...free.values()].flat().map(({ id }) => id);
  const known = before.map(({ id }) => id);
  await tx.knowledgeTerm.deleteMany({ where: { passageId: { in: known } } });
  await tx.knowledgeEmbedding.deleteMany({
    where: { OR: [{ passageId: { in: known }, space }, { passageId: { in: gone } }] },
  });
  await tx.knowledgePassage.deleteMany({ where: { id: { in: gone }, citedBy: { none: {} } } });
  await insertPassages(tx, rows);
  await insertTerms(tx, rows);
  await insertVectors(tx, space, rows);
}

async function storeSources(
  tx: Transaction,
  sources: readonly KnowledgeSourceText[],
): Promise<Map<string, string>> {
  const rows: { id: string; citation: string }[] = [];
  for (const run of inRuns(sources, 500)) {
    const stored = await tx.$queryRaw<{ id: string; citation: string }[]>`
      INSERT INTO knowledge_source (id, kind, citation, title, url, current_as_of, text)
      SELECT * FROM unnest(${run.map(() => newId())}::uuid[], ${run.map((row) => row.kind)}::text[],
        ${run.map((row) => row.citation)}::text[], ${run.map((row) => row.title)}::text[],
        ${run.map((row) => row.url)}::text[], ${run.map((row) => row.currentAsOf)}::date[],
        ${run.map((row) => row.text)}::text[])
      ON CONFLICT (citation) DO UPDATE SET kind = excluded.kind, title = excluded.title, url = excluded.url,
        current_as_of = excluded.current_as_of, text = excluded.text
      RETURNING id::text AS id, citation`;
    rows.push(...stored);
  }
  return new Map(rows.map(({ id, citation }) => [citation, id]));
}

async function insertPassages(tx: Transaction, rows: readonly Stored[]): Promise<void> {
  for (const run of inRuns(rows, 500)) {
    await tx.$executeRaw`
      INSERT INTO knowledge_passage (id, source_id, citation, heading, position, span_start, span_end, text,
                                     term_count)
      SELECT * FROM unnest(${run.map((row) => row.id)}::uuid[], ${run.map((row) => row.sourceId)}::uuid[],
        ${run.map((row) => row.citation)}::text[], ${run.map((row) => row.heading)}::text[],
        ${run.map((row) => row.position)}::int[], ${run.map((row) => row.spanStart)}::int[],
        ${run.map((row) => row.spanEnd)}::int[], ${run.map((row) => row.text)}::text[],
        ${run.map((row) => row.postings.termCount)}::int[])
      ON CONFLICT (id) DO UPDATE SET heading = excluded.heading, position = excluded.position,
        span_start = excluded.span_start, span_end = excluded.span_end, text = excluded.text,
        term_count = excluded.term_count`;
  }
}

async function insertTerms(tx: Transaction, rows: readonly Stored[]): Promise<void> {
  const postings = rows.flatMap(({ id, postings: { terms, frequencies } }) =>
    terms.map((term, at) => ({ id, term, frequency: frequencies[at] ?? 1 })),
  );
  for (const run of inRuns(postings, 20_000)) {
    await tx.$executeRaw`
      INSERT INTO knowledge_term (term, passage_id, frequency)
      SELECT * FROM unnest(${run.map((row) => row.term)}::text[], ${run.map((row) => row.id)}::uuid[],
                           ${run.map((row) => row.frequency)}::int[])`;
  }
}

async function insertVectors(tx: Transaction, space: string, rows: readonly Stored[]): Promise<void> {
  for (const run of inRuns(rows, 100)) {
    await tx.$executeRaw`
      INSERT INTO knowledge_embedding (passage_id, space, embedding)
      SELECT r.passage_id, ${space}, r.vector::halfvec(1536)
        FROM unnest(${run.map((row) => row.id)}::uuid[], ${run.map((row) => vectorLiteral(row.vector))}::text[])
          AS r(passage_id, vector)`;
  }
}
