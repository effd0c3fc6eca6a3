import 'server-only';
import type { Transaction } from '@/lib/db/in-district';
import type { SearchQuery } from '@/lib/retrieval/embedder';
import { searchKnowledge, searchStudent } from '@/lib/retrieval/search';
import type { DraftableSectionKey } from './items';
import { sectionQuestions } from './section-questions';

export type FoundPassage = { id: string; label: string; text: string };
export type SectionQueries = Readonly<{ student: readonly SearchQuery[]; knowledge: SearchQuery }>;

const passagesPerQuestion = 6;
const maxStudentPassages = 24;
const maxKnowledgePassages = 4;

/** The questions of a section, with vectors from `embed`; made outside any transaction. */
export async function embedSectionQueries(
  section: DraftableSectionKey,
  embed: (text: string) => Promise<SearchQuery>,
): Promise<SectionQueries> {
  const { student, knowledge } = sectionQuestions[section];
  const [forKnowledge, ...forStudent] = await Promise.all([knowledge, ...student].map(embed));
  return { student: forStudent, knowledge: forKnowledge ?? { text: knowledge, vector: null } };
}

/** The passages a section is drafted from: the best of each question, each once, best first. */
export async function findForSection(
  tx: Transaction,
  { districtId, studentId }: Readonly<{ districtId: string; studentId: string }>,
  queries: SectionQueries,
): Promise<{ student: FoundPassage[]; knowledge: FoundPassage[] }> {
  const best = new Map<string, FoundPassage & { score: number }>();
  for (const query of queries.student) {
    for (const hit of await searchStudent(tx, { districtId, studentId, query, limit: passagesPerQuestion })) {
      const known = best.get(hit.id);
      if (!known || hit.score > known.score)
        best.set(hit.id, { id: hit.id, label: hit.label, text: hit.text, score: hit.score });
    }
  }
  const student = [...best.values()].sort((a, b) => b.score - a.score).slice(0, maxStudentPassages);
  const knowledge = await searchKnowledge(tx, { query: queries.knowledge, limit: maxKnowledgePassages });
  return { student, knowledge: knowledge.map(({ id, label, text }) => ({ id, label, text })) };
}
