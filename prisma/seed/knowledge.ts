import { asSystem, type Transaction } from '@/lib/db/in-district';
import { goalBankSource } from '@/lib/knowledge/goal-frame';
import { builtInEmbedder } from '@/lib/retrieval/embedder';
import {
  prepareKnowledge,
  storeKnowledge,
  type KnowledgeSourceText,
  type PreparedKnowledge,
} from '@/lib/retrieval/index-knowledge';
import { charHashSpace } from '@/lib/retrieval/embed/char-hash';
import { readGoalFrames } from './goal-bank';
import { readLaw } from './law/read-law';

const timeoutMs = 300_000;

function readGoalBank(): KnowledgeSourceText[] {
  const byArea = Map.groupBy(readGoalFrames(), ({ area }) => area);
  return [...byArea].map(([area, own]) => ({
    ...goalBankSource(area, own),
    kind: 'goal_bank',
    url: null,
    currentAsOf: null,
  }));
}

/** The knowledge that ships with the product: the federal regulations, the statute and the goal bank. */
export async function readKnowledge(): Promise<KnowledgeSourceText[]> {
  return [...(await readLaw()), ...readGoalBank()];
}

const placeOf = (row: { citation: string; spanStart: number; spanEnd: number; termCount: number }) =>
  `${row.citation}|${row.spanStart}|${row.spanEnd}|${row.termCount}`;

/** Whether the database already holds exactly these passages, with their vectors. */
async function isStored(tx: Transaction, { sources, passages }: PreparedKnowledge): Promise<boolean> {
  const stored = await tx.knowledgeSource.findMany({
    where: { citation: { in: sources.map(({ citation }) => citation) } },
    select: {
      citation: true,
      title: true,
      text: true,
      passages: { select: { citation: true, spanStart: true, spanEnd: true, termCount: true } },
    },
  });
  const texts = new Map(stored.map((row) => [row.citation, `${row.title}|${row.text}`]));
  if (sources.some((source) => texts.get(source.citation) !== `${source.title}|${source.text}`)) return false;
  const places = new Set(stored.flatMap((row) => row.passages.map(placeOf)));
  const wanted = passages.map((passage) => placeOf({ ...passage, termCount: passage.postings.termCount }));
  if (wanted.some((place) => !places.has(place))) return false;
  const embedded = await tx.knowledgeEmbedding.count({ where: { space: charHashSpace } });
  return embedded >= passages.length;
}

/**
 * Puts the knowledge that ships with this version into the database, as the owner of its tables. Done again it
 * changes nothing; after an update it replaces what changed. Answers how many passages were written.
 */
export async function seedKnowledge(): Promise<number> {
  const prepared = await prepareKnowledge(await readKnowledge(), builtInEmbedder());
  return asSystem(
    async (tx) => {
      if (await isStored(tx, prepared)) return 0;
      await storeKnowledge(tx, prepared);
      return prepared.passages.length;
    },
    { timeoutMs },
  );
}
