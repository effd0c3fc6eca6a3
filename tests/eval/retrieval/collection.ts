import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { chunkText } from '@/lib/retrieval/chunk';

/** A passage as the index takes it; `document` is what was judged. */
export type Piece = { id: string; document: string; heading: string | null; text: string; label?: string };

/** Documents, questions, and who judged which document to answer which question. */
export type Collection = {
  name: string;
  /** The passages that the product's chunker cuts. */
  pieces: Piece[];
  /** What the plain rows search in: whole documents where there are such. */
  plainPieces: Piece[];
  questions: { id: string; text: string; gains: ReadonlyMap<string, number> }[];
  /** The documents judged to answer are one another's equals: one of them is all that is needed. */
  oneIsEnough: boolean;
  /** What the product does to its ranking of these passages before it shows them. */
  finish: (ranked: readonly { id: string; score: number }[]) => { id: string; score: number }[];
};

const documentLine = z.object({ _id: z.string(), title: z.string().default(''), text: z.string() });
const questionLine = z.object({ _id: z.string(), text: z.string() });

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new Error(
      `${file} cannot be read. A collection is a folder with corpus.jsonl, queries.jsonl and qrels.tsv.`,
    );
  }
}

/** The lines of a JSON Lines file; an error names the line that does not fit. */
export async function readLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const lines = (await readText(file)).split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (error) {
      throw new Error(`${file}, line ${at + 1} is not as expected.`, { cause: error });
    }
  });
}

/** Rows of question, document and gain, tabs between; a row without a number for a gain is a heading. */
function gainsOf(table: string): Map<string, Map<string, number>> {
  const gains = new Map<string, Map<string, number>>();
  for (const line of table.split('\n')) {
    const [question = '', document = '', last = ''] = line.trim().split('\t');
    const gain = Number(last);
    if (last === '' || !Number.isFinite(gain)) continue;
    const own = gains.get(question) ?? new Map<string, number>();
    gains.set(question, own.set(document, gain));
  }
  return gains;
}

type Line = z.infer<typeof documentLine>;

function chunked({ _id: document, title, text }: Line): Piece[] {
  const heading = title || null;
  const chunks = chunkText(text, heading);
  const parts = chunks.length > 0 ? chunks : [{ heading, text }];
  return parts.map((part, at) => ({
    id: `${document}#${at}`,
    document,
    heading: part.heading,
    text: part.text,
  }));
}

/** Reads corpus.jsonl, queries.jsonl and qrels.tsv; questions without a judgement are left out. */
export async function readCollection(directory: string): Promise<Collection> {
  const documents = await readLines(path.join(directory, 'corpus.jsonl'), documentLine);
  const questions = await readLines(path.join(directory, 'queries.jsonl'), questionLine);
  const gains = gainsOf(await readText(path.join(directory, 'qrels.tsv')));
  const judged = questions.flatMap(({ _id: id, text }) => {
    const own = gains.get(id);
    return own && [...own.values()].some((gain) => gain > 0) ? [{ id, text, gains: own }] : [];
  });
  if (documents.length === 0 || judged.length === 0) {
    throw new Error(`${directory} has no documents, or no question with a judged document.`);
  }
  return {
    name: path.basename(path.resolve(directory)),
    pieces: documents.flatMap(chunked),
    plainPieces: documents.map(({ _id: document, title, text }) => ({
      id: document,
      document,
      heading: title || null,
      text,
    })),
    questions: judged,
    oneIsEnough: false,
    finish: (ranked) => [...ranked],
  };
}
