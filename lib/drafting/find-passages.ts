import 'server-only';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import type { SourceView } from '@/lib/ieps/content';
import { knowledgeView, passageSelect, passageView } from '@/lib/ieps/source-select';
import type { SearchQuery } from '@/lib/retrieval/embedder';
import { searchKnowledge, searchStudent, type StudentHit } from '@/lib/retrieval/search';
import type { DraftableSectionKey } from './items';
import { sectionQuestions } from './section-questions';

type StudentScope = Readonly<{ districtId: string; studentId: string }>;

const passagesPerQuestion = 6;
const maxStudentPassages = 24;
const maxKnowledgePassages = 4;

/**
 * All of a student's passages when they are few enough to be given whole; null when they must be searched.
 * A short file loses nothing to the ranking, and the draft starts without it.
 */
export async function readFewPassages(
  tx: Transaction,
  { districtId, studentId }: StudentScope,
): Promise<SourceView[] | null> {
  const rows = await tx.passage.findMany({
    where: { districtId, studentId, document: { removedAt: null, status: 'ready' } },
    orderBy: [{ documentId: 'desc' }, { position: 'asc' }],
    take: maxStudentPassages + 1,
    select: passageSelect,
  });
  if (rows.length > maxStudentPassages) return null;
  return rows.map(passageView);
}

/** The passages that best answer the section's questions, each once, best first. */
export async function searchPassages(
  scope: StudentScope,
  section: DraftableSectionKey,
  embed: (text: string) => Promise<SearchQuery>,
): Promise<SourceView[]> {
  // Embedding may call a remote model: never inside a transaction.
  const queries = await Promise.all(sectionQuestions[section].student.map(embed));
  const best = new Map<string, StudentHit>();
  await inDistrict(scope, async (tx) => {
    for (const query of queries) {
      for (const hit of await searchStudent(tx, { ...scope, query, limit: passagesPerQuestion })) {
        const known = best.get(hit.id);
        if (!known || hit.score > known.score) best.set(hit.id, hit);
      }
    }
  });
  const hits = [...best.values()].sort((a, b) => b.score - a.score).slice(0, maxStudentPassages);
  return hits.map(({ score: _score, heading: _heading, ...hit }) => ({
    ...hit,
    kind: 'passage',
    citation: null,
  }));
}

// The question of a section and the shared corpus are the same for everyone until the next start.
const knowledgeBySection = new Map<DraftableSectionKey, SourceView[]>();

/** The passages of the law and the goal bank that a section rests on. */
export async function findKnowledge(tx: Transaction, section: DraftableSectionKey): Promise<SourceView[]> {
  const known = knowledgeBySection.get(section);
  if (known) return known;
  const hits = await searchKnowledge(tx, {
    query: sectionQuestions[section].knowledge,
    limit: maxKnowledgePassages,
  });
  const found = hits.map(knowledgeView);
  if (found.length > 0) knowledgeBySection.set(section, found);
  return found;
}
