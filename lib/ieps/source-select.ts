import 'server-only';
import { fromDateColumn } from '@/lib/db/calendar-column';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/in-district';
import type { SourceRef, SourceView } from './content';

export const passageSelect = {
  id: true,
  text: true,
  documentId: true,
  pageNumber: true,
  spanStart: true,
  spanEnd: true,
  document: { select: { title: true } },
} as const satisfies Prisma.PassageSelect;

export const evidenceSelect = {
  id: true,
  kind: true,
  text: true,
  instrument: true,
  measure: true,
  source: true,
  occurredOn: true,
  documentId: true,
  pageNumber: true,
  spanStart: true,
  spanEnd: true,
} as const satisfies Prisma.EvidenceSelect;

const knowledgeSelect = {
  id: true,
  text: true,
  citation: true,
} as const satisfies Prisma.KnowledgePassageSelect;

/** The columns of a sentence's sources, in their order. */
export const sentenceSourceSelect = {
  orderBy: { position: 'asc' },
  select: {
    passage: { select: passageSelect },
    evidence: { select: evidenceSelect },
    knowledgePassage: { select: knowledgeSelect },
  },
} as const satisfies Prisma.IepSentence$sourcesArgs;

type PassageRow = Prisma.PassageGetPayload<{ select: typeof passageSelect }>;
type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceSelect }>;
type KnowledgeRow = Prisma.KnowledgePassageGetPayload<{ select: typeof knowledgeSelect }>;
type SourceRow = {
  passage: PassageRow | null;
  evidence: EvidenceRow | null;
  knowledgePassage: KnowledgeRow | null;
};

const nowhere = { documentId: null, pageNumber: null, spanStart: null, spanEnd: null, citation: null };

export function passageView(row: PassageRow): SourceView {
  const { document, ...place } = row;
  return { kind: 'passage', ...place, label: `${document.title}, p. ${row.pageNumber}`, citation: null };
}

export function evidenceView(row: EvidenceRow): SourceView {
  const { id, text, documentId, pageNumber, spanStart, spanEnd } = row;
  const name = row.instrument ?? row.source ?? row.kind.replaceAll('_', ' ');
  const on = fromDateColumn(row.occurredOn);
  // Scores of one test on one day are told apart by what they measure.
  const what = [name, row.measure ?? on].filter(Boolean).join(': ');
  return {
    kind: 'evidence',
    id,
    text,
    label: what,
    documentId,
    pageNumber,
    spanStart,
    spanEnd,
    citation: null,
  };
}

export function knowledgeView(row: KnowledgeRow): SourceView {
  return {
    kind: 'knowledge',
    ...nowhere,
    id: row.id,
    text: row.text,
    label: row.citation,
    citation: row.citation,
  };
}

/** A stored source as the reader sees it. */
export function sourceView(row: SourceRow): SourceView[] {
  if (row.passage) return [passageView(row.passage)];
  if (row.evidence) return [evidenceView(row.evidence)];
  return row.knowledgePassage ? [knowledgeView(row.knowledgePassage)] : [];
}

const idsOf = (refs: readonly SourceRef[], kind: SourceRef['kind']) =>
  refs.filter((ref) => ref.kind === kind).map((ref) => ref.id);

/** The sources behind references, within one student; what does not exist there is left out. */
export async function viewSources(
  tx: Transaction,
  studentId: string,
  refs: readonly SourceRef[],
): Promise<SourceView[]> {
  const passages = await tx.passage.findMany({
    where: { studentId, id: { in: idsOf(refs, 'passage') } },
    select: passageSelect,
  });
  const evidence = await tx.evidence.findMany({
    where: { studentId, id: { in: idsOf(refs, 'evidence') } },
    select: evidenceSelect,
  });
  const knowledge = await tx.knowledgePassage.findMany({
    where: { id: { in: idsOf(refs, 'knowledge') } },
    select: knowledgeSelect,
  });
  const views = [
    ...passages.map(passageView),
    ...evidence.map(evidenceView),
    ...knowledge.map(knowledgeView),
  ];
  const byId = new Map(views.map((view) => [view.id, view]));
  return refs.flatMap((ref) => byId.get(ref.id) ?? []);
}
