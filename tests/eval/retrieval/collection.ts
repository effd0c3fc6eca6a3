import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** A public test collection: documents, questions and who judged which document to answer which question. */
export type Collection = {
  name: string;
  documents: { id: string; title: string; text: string }[];
  questions: { id: string; text: string; gains: Map<string, number> }[];
};

const documentLine = z.object({ _id: z.string(), title: z.string().default(''), text: z.string() });
const questionLine = z.object({ _id: z.string(), text: z.string() });

async function readLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

/** Reads corpus.jsonl, queries.jsonl and qrels.tsv; questions without a judgement are left out. */
export async function readCollection(directory: string): Promise<Collection> {
  const documents = await readLines(path.join(directory, 'corpus.jsonl'), documentLine);
  const questions = await readLines(path.join(directory, 'queries.jsonl'), questionLine);
  const judgements = (await readFile(path.join(directory, 'qrels.tsv'), 'utf8')).trim().split('\n').slice(1);
  const gains = new Map<string, Map<string, number>>();
  for (const line of judgements) {
    const [question = '', document = '', gain = '0'] = line.split('\t');
    const own = gains.get(question) ?? new Map<string, number>();
    gains.set(question, own.set(document, Number(gain)));
  }
  return {
    name: path.basename(directory),
    documents: documents.map(({ _id: id, title, text }) => ({ id, title, text })),
    questions: questions.flatMap(({ _id: id, text }) => {
      const own = gains.get(id);
      return own ? [{ id, text, gains: own }] : [];
    }),
  };
}

/** Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002), linear gain as trec_eval. */
export function ndcgAt10(ranking: readonly string[], gains: ReadonlyMap<string, number>): number {
  const discounted = (values: readonly number[]) =>
    values.slice(0, 10).reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0);
  const ideal = discounted([...gains.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : discounted(ranking.map((id) => gains.get(id) ?? 0)) / ideal;
}

export function recallAt(
  depth: number,
  ranking: readonly string[],
  gains: ReadonlyMap<string, number>,
): number {
  const relevant = [...gains].filter(([, gain]) => gain > 0).map(([id]) => id);
  const found = new Set(ranking.slice(0, depth));
  return relevant.length === 0 ? 0 : relevant.filter((id) => found.has(id)).length / relevant.length;
}
