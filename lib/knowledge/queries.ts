import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { fromDateColumn } from '@/lib/db/calendar-column';
import { inDistrict } from '@/lib/db/in-district';
import { highlight, type Run } from '@/lib/retrieval/highlight';
import { isKnowledgeKind, knowledgeKinds, type KnowledgeKind } from '@/lib/retrieval/kinds';
import { searchKnowledge } from '@/lib/retrieval/search';
import { textBlocks, type TextBlock } from './blocks';
import { formatCitation, parseCitation, sourceCitations, type LawCitation } from './citation';
import { findParagraph, paragraphsOf } from './paragraphs';
import { knowledgePath, type KnowledgeSpan } from './schema';

const maxResults = 20;
/** All that ships with the product and what a district may add to it. */
const maxSources = 1_000;

export type KnowledgeResult = {
  id: string;
  kind: KnowledgeKind;
  citation: string;
  heading: string | null;
  /** 'YYYY-MM-DD'; null when the copy bears no date. */
  currentAsOf: string | null;
  href: string;
  runs: Run[];
};

/** The passages of the law and the goal bank that best answer a question, its words marked. */
export function findKnowledge(
  viewer: StaffViewer,
  { q, kind }: { q: string; kind: KnowledgeKind | null },
): Promise<KnowledgeResult[]> {
  return inDistrict(viewer, async (tx) => {
    const kinds = kind === null ? knowledgeKinds : [kind];
    const hits = await searchKnowledge(tx, { query: q, limit: maxResults, kinds });
    return hits.map(({ sourceId, spanStart, spanEnd, text, ...hit }) => ({
      id: hit.id,
      kind: hit.kind,
      citation: hit.citation,
      heading: hit.heading,
      currentAsOf: hit.currentAsOf,
      href: knowledgePath(sourceId, { from: spanStart, to: spanEnd }),
      runs: highlight(text, q),
    }));
  });
}

export type CitedPlace = {
  /** As the product writes it. */
  citation: string;
  /** Null when this part of the law is not held here. */
  href: string | null;
};

/** Where a citation, however it is written, leads; null when the text holds no citation. */
export async function findCitation(viewer: StaffViewer, text: string): Promise<CitedPlace | null> {
  const cited = parseCitation(text);
  if (!cited) return null;
  const citation = formatCitation(cited);
  return inDistrict(viewer, async (tx) => {
    const candidates = sourceCitations(cited);
    const rows = await tx.knowledgeSource.findMany({
      where: {
        OR: [{ citation: { in: candidates } }, { citation: { startsWith: `${candidates.at(-1)}(` } }],
      },
      orderBy: { citation: 'asc' },
      take: 100,
      select: { id: true, citation: true, text: true },
    });
    const held = candidates.flatMap((candidate) => rows.filter((row) => row.citation === candidate))[0];
    // A whole section of the statute is held by its subsections: its first one opens.
    const source = held ?? (cited.path.length === 0 ? rows[0] : undefined);
    if (!source) return { citation, href: null };
    const span = spanOf(source, cited);
    return { citation, href: knowledgePath(source.id, span ?? undefined) };
  });
}

/** The span of a cited paragraph in its source; null for the whole of it. */
function spanOf(source: { citation: string; text: string }, cited: LawCitation) {
  const own = parseCitation(source.citation);
  if (!own || cited.path.length <= own.path.length) return null;
  const tree = paragraphsOf({ text: source.text, code: own.code, basePath: own.path });
  const paragraph = findParagraph(tree, cited.path);
  return paragraph && { from: paragraph.start, to: paragraph.end };
}

export type KnowledgeSourceForReading = {
  id: string;
  kind: KnowledgeKind;
  citation: string;
  title: string;
  url: string | null;
  currentAsOf: string | null;
  blocks: TextBlock[];
  hasMark: boolean;
};

/** A section of law or an area of the goal bank, with a span marked. */
export function getKnowledgeSource(
  viewer: StaffViewer,
  id: string,
  span: KnowledgeSpan,
): Promise<KnowledgeSourceForReading | null> {
  return inDistrict(viewer, async (tx) => {
    const row = await tx.knowledgeSource.findUnique({
      where: { id },
      select: { id: true, kind: true, citation: true, title: true, url: true, currentAsOf: true, text: true },
    });
    if (!row || !isKnowledgeKind(row.kind)) return null;
    const { text, kind, currentAsOf, ...source } = row;
    const blocks = textBlocks(text, kind === 'goal_bank' ? null : parseCitation(row.citation), span);
    const hasMark = blocks.some(({ runs }) => runs.some(({ isMarked }) => isMarked));
    return { ...source, kind: row.kind, currentAsOf: fromDateColumn(currentAsOf), blocks, hasMark };
  });
}

export type KnowledgeGroup = {
  /** "§ 1414", or the source's own citation. */
  citation: string;
  title: string;
  sources: { id: string; label: string; title: string }[];
};

const bySection = new Intl.Collator('en', { numeric: true });

/** What there is of one kind, in the law's order; the statute's subsections under their section. */
export function listKnowledge(viewer: StaffViewer, kind: KnowledgeKind): Promise<KnowledgeGroup[]> {
  return inDistrict(viewer, async (tx) => {
    const rows = await tx.knowledgeSource.findMany({
      where: { kind },
      take: maxSources,
      select: { id: true, citation: true, title: true },
    });
    const sorted = rows.sort((a, b) => bySection.compare(a.citation, b.citation));
    const groups = Map.groupBy(sorted, ({ citation }) => citation.replace(/\(.*$/, ''));
    return [...groups].map(([citation, sources]) => ({
      citation,
      title: sources[0]?.title.split(' › ')[0] ?? '',
      sources: sources.map((source) => ({
        id: source.id,
        label: source.citation.slice(citation.length) || source.citation,
        title: source.title.split(' › ').at(-1) ?? '',
      })),
    }));
  });
}
