import 'server-only';
import { fromDateColumn } from '@/lib/db/calendar-column';
import type { Transaction } from '@/lib/db/in-district';
import { charHashSpace, charHashVector } from './embed/char-hash';
import type { SearchQuery } from './embedder';
import { diversify, fuse, type Leg, type Scored } from './fuse';
import {
  knowledgeKinds,
  knowledgeLexicalLeg,
  knowledgeVectorLeg,
  studentLexicalLeg,
  studentVectorLeg,
  type KnowledgeKind,
  type StudentScope,
} from './legs';
import { kindWeight, lexicalWeight, maxPerDocument, vectorWeight } from './ranking';

/** A passage of one of the student's documents; its text is exactly the page's from spanStart to spanEnd. */
export type StudentHit = {
  id: string;
  documentId: string;
  /** "Evaluation report, p. 3". */
  label: string;
  pageNumber: number;
  spanStart: number;
  spanEnd: number;
  heading: string | null;
  text: string;
  /** 0 to 1, comparable within one search only. */
  score: number;
};

/** A passage of the law or the goal bank; its text is exactly the source's from spanStart to spanEnd. */
export type KnowledgeHit = {
  id: string;
  sourceId: string;
  kind: KnowledgeKind;
  /** "34 CFR § 300.320(a)(1)". */
  citation: string;
  label: string;
  title: string;
  /** 'YYYY-MM-DD', the day the text was current; null when it is not known. */
  currentAsOf: string | null;
  spanStart: number;
  spanEnd: number;
  heading: string | null;
  text: string;
  score: number;
};

/** A bare text is searched with the built-in vectors; `embedQuery` makes a question for another model. */
export type Question = string | SearchQuery;

function questionOf(query: Question): SearchQuery {
  if (typeof query !== 'string') return query;
  return { text: query, vector: { space: charHashSpace, values: charHashVector(query) } };
}

/** Joins what the legs found; the place where a further leg or a reranker comes in. */
function rank(lexical: readonly Scored[], vector: readonly Scored[]): Scored[] {
  const legs: Leg[] = [
    { weight: lexicalWeight, hits: lexical },
    { weight: vectorWeight, hits: vector.filter(({ score }) => score > 0) },
  ];
  return fuse(legs);
}

/** Candidates read back for the cap on passages of one document. */
const candidateFactor = 5;

type StudentSearch = StudentScope & Readonly<{ query: Question; limit: number }>;

/**
 * The passages of one student's documents that best answer a question, at most three of one document. Runs in
 * the caller's `inDistrict` transaction; every statement names the student, so another's text cannot come up.
 */
export async function searchStudent(
  tx: Transaction,
  { districtId, studentId, query, limit }: StudentSearch,
): Promise<StudentHit[]> {
  const scope = { districtId, studentId };
  const { text, vector } = questionOf(query);
  const lexical = await studentLexicalLeg(tx, scope, text);
  const near = vector && hasWords(text) ? await studentVectorLeg(tx, scope, vector) : [];
  const ranked = rank(lexical, near).slice(0, limit * candidateFactor);
  const rows = await tx.passage.findMany({
    where: { districtId, studentId, id: { in: ranked.map(({ id }) => id) }, document: { removedAt: null } },
    select: {
      id: true,
      documentId: true,
      pageNumber: true,
      spanStart: true,
      spanEnd: true,
      heading: true,
      text: true,
      document: { select: { title: true } },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const hits = ranked.flatMap(({ id, score }) => {
    const row = byId.get(id);
    if (!row) return [];
    const { document, ...place } = row;
    return [{ ...place, label: `${document.title}, p. ${row.pageNumber}`, score }];
  });
  return diversify(hits, (hit) => hit.documentId, { limit, maxPerGroup: maxPerDocument });
}

/** A question of blanks and signs has no vector to speak of. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function isKnowledgeKind(kind: string): kind is KnowledgeKind {
  return knowledgeKinds.some((known) => known === kind);
}

type KnowledgeSearch = Readonly<{ query: Question; limit: number; kinds?: readonly KnowledgeKind[] }>;

/** The passages of the law and the goal bank that best answer a question, at most three of one source. */
export async function searchKnowledge(
  tx: Transaction,
  { query, limit, kinds = knowledgeKinds }: KnowledgeSearch,
): Promise<KnowledgeHit[]> {
  const { text, vector } = questionOf(query);
  const lexical = await knowledgeLexicalLeg(tx, kinds, text);
  const near = vector && hasWords(text) ? await knowledgeVectorLeg(tx, kinds, vector) : [];
  const ranked = rank(lexical, near).slice(0, limit * candidateFactor);
  const rows = await tx.knowledgePassage.findMany({
    where: { id: { in: ranked.map(({ id }) => id) } },
    select: {
      id: true,
      sourceId: true,
      citation: true,
      heading: true,
      spanStart: true,
      spanEnd: true,
      text: true,
      source: { select: { kind: true, title: true, currentAsOf: true } },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const hits = ranked.flatMap(({ id, score }): KnowledgeHit[] => {
    const row = byId.get(id);
    if (!row) return [];
    const { source, ...place } = row;
    const { kind, title } = source;
    if (!isKnowledgeKind(kind)) return [];
    const currentAsOf = fromDateColumn(source.currentAsOf);
    return [{ ...place, kind, title, currentAsOf, label: row.citation, score: score * kindWeight[kind] }];
  });
  const ordered = hits.sort((a, b) => b.score - a.score);
  return diversify(ordered, (hit) => hit.sourceId, { limit, maxPerGroup: maxPerDocument });
}
