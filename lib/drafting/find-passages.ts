import 'server-only';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import type { SearchQuery } from '@/lib/retrieval/embedder';
import { searchKnowledge, searchStudent } from '@/lib/retrieval/search';
import type { DraftableSectionKey } from './items';
import { sectionQuestions } from './section-questions';

export type FoundPassage = { id: string; label: string; text: string };
type StudentScope = Readonly<{ districtId: string; studentId: string }>;

const passagesPerQuestion = 6;
const maxStudentPassages = 24;
const maxKnowledgePassages = 4;

const passageSelect = {
  id: true,
  text: true,
  pageNumber: true,
  document: { select: { title: true } },
} as const;

/**
 * All of a student's passages when they are few enough to be given whole; null when they must be searched.
 * A short file loses nothing to the ranking, and the draft starts without it.
 */
export async function readFewPassages(
  tx: Transaction,
  { districtId, studentId }: StudentScope,
): Promise<FoundPassage[] | null> {
  const rows = await tx.passage.findMany({
    where: { districtId, studentId, document: { removedAt: null, status: 'ready' } },
    orderBy: [{ documentId: 'desc' }, { position: 'asc' }],
    take: maxStudentPassages + 1,
    select: passageSelect,
  });
  if (rows.length > maxStudentPassages) return null;
  return rows.map(({ document, pageNumber, id, text }) => ({
    id,
    text,
    label: `${document.title}, p. ${pageNumber}`,
  }));
}

/** The passages that best answer the section's questions, each once, best first. */
export async function searchPassages(
  scope: StudentScope,
  section: DraftableSectionKey,
  embed: (text: string) => Promise<SearchQuery>,
): Promise<FoundPassage[]> {
  // Embedding may call a remote model: never inside a transaction.
  const queries = await Promise.all(sectionQuestions[section].student.map(embed));
  const best = new Map<string, FoundPassage & { score: number }>();
  await inDistrict(scope, async (tx) => {
    for (const query of queries) {
      for (const hit of await searchStudent(tx, { ...scope, query, limit: passagesPerQuestion })) {
        const known = best.get(hit.id);
        if (!known || hit.score > known.score) {
          best.set(hit.id, { id: hit.id, label: hit.label, text: hit.text, score: hit.score });
        }
      }
    }
  });
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, maxStudentPassages);
}

// The question of a section and the shared corpus are the same for everyone until the next start.
const knowledgeBySection = new Map<DraftableSectionKey, FoundPassage[]>();

/** The passages of the law and the goal bank that a section rests on. */
export async function findKnowledge(tx: Transaction, section: DraftableSectionKey): Promise<FoundPassage[]> {
  const known = knowledgeBySection.get(section);
  if (known) return known;
  const hits = await searchKnowledge(tx, {
    query: sectionQuestions[section].knowledge,
    limit: maxKnowledgePassages,
  });
  const found = hits.map(({ id, label, text }) => ({ id, label, text }));
  if (found.length > 0) knowledgeBySection.set(section, found);
  return found;
}
