import 'server-only';
import { fromDateColumn } from '@/lib/db/calendar-column';
import type { Transaction } from '@/lib/db/in-district';
import { charHashSpace, charHashVector } from './embed/char-hash';
import type { SearchQuery } from './embedder';
import { diversify, type Scored } from './fuse';
import { isKnowledgeKind, knowledgeKinds, type KnowledgeKind } from './kinds';
import {
  countKnowledgeTerms,
  countStudentTerms,
  knowledgeLexicalLeg,
  knowledgeVectorLeg,
  studentLexicalLeg,
  studentVectorLeg,
  type QueryVector,
  type StudentScope,
} from './legs';
import { indexedText } from './chunk';
import { questionTerms, searchTwice } from './two-pass';
import { kindWeight, maxPerDocument } from './ranking';
import type { SearchPlace } from './search-place';

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

/** A question of blanks and signs has no vector to speak of. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/**
 * The nearest passages in the question's space. Where nothing was embedded in it yet (the knowledge that ships
 * with the product, documents read while the remote model was away) the built-in vectors answer.
 */
async function nearest(
  { text, vector }: SearchQuery,
  leg: (vector: QueryVector) => Promise<Scored[]>,
): Promise<Scored[]> {
  if (!vector || !hasWords(text)) return [];
  const found = await leg(vector);
  if (found.length > 0 || vector.space === charHashSpace) return found;
  return leg({ space: charHashSpace, values: charHashVector(text) });
}

/** Candidates read back for the cap on passages of one document. */
const candidateFactor = 5;

const passageText = { id: true, heading: true, text: true } as const;

function textsById(rows: readonly { id: string; heading: string | null; text: string }[]) {
  return new Map(rows.map(({ id, heading, text }) => [id, indexedText(heading, text)]));
}

function knowledgePlace(
  tx: Transaction,
  kinds: readonly KnowledgeKind[],
  question: SearchQuery,
): SearchPlace {
  return {
    lexical: (terms) => knowledgeLexicalLeg(tx, kinds, terms),
    nearest: () => nearest(question, (vector) => knowledgeVectorLeg(tx, kinds, vector)),
    read: async (ids) =>
      textsById(await tx.knowledgePassage.findMany({ where: { id: { in: [...ids] } }, select: passageText })),
    count: (terms) => countKnowledgeTerms(tx, terms),
  };
}

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
  const question = questionOf(query);
  const place: SearchPlace = {
    lexical: (terms) => studentLexicalLeg(tx, scope, terms),
    nearest: () => nearest(question, (vector) => studentVectorLeg(tx, scope, vector)),
    read: async (ids) =>
      textsById(
        await tx.passage.findMany({ where: { ...scope, id: { in: [...ids] } }, select: passageText }),
      ),
    count: (terms) => countStudentTerms(tx, scope, terms),
  };
  const found = await searchTwice(place, questionTerms(question.text, { expand: false }));
  const ranked = found.slice(0, limit * candidateFactor);
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

type KnowledgeSearch = Readonly<{ query: Question; limit: number; kinds?: readonly KnowledgeKind[] }>;

/** The passages of the law and the goal bank that best answer a question, at most three of one source. */
export async function searchKnowledge(
  tx: Transaction,
  { query, limit, kinds = knowledgeKinds }: KnowledgeSearch,
): Promise<KnowledgeHit[]> {
  const question = questionOf(query);
  const found = await searchTwice(
    knowledgePlace(tx, kinds, question),
    questionTerms(question.text, { expand: true }),
  );
  const ranked = found.slice(0, limit * candidateFactor);
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
