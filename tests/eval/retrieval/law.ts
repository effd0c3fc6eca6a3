import path from 'node:path';
import { z } from 'zod';
import { diversify } from '@/lib/retrieval/fuse';
import { kindWeight, maxPerDocument } from '@/lib/retrieval/ranking';
import { readKnowledge } from '../../../prisma/seed/knowledge';
import { readLines, type Collection, type Piece } from './collection';

const questionLine = z.object({ question: z.string(), relevant: z.array(z.string()) });

/** The questions of teachers and parents; those no passage of the law answers have an empty `relevant`. */
function readLawQuestions() {
  return readLines(path.join(process.cwd(), 'tests/eval/law-questions.jsonl'), questionLine);
}

/** A passage inside the wanted paragraph, or one that holds all of it, answers as well. */
function answers(found: string, wanted: string): boolean {
  return found === wanted || found.startsWith(`${wanted}(`) || wanted.startsWith(`${found}(`);
}

/** The law and the goal bank as the product keeps them, with its own questions. A citation is a document. */
export async function readLaw(): Promise<Collection> {
  const sources = await readKnowledge();
  const weights = new Map<string, number>();
  const sourceOf = new Map<string, string>();
  const pieces = sources.flatMap((source) =>
    source.passages.map(({ citation, heading, text }, at): Piece => {
      const id = `${source.citation}#${at}`;
      weights.set(id, kindWeight[source.kind]);
      sourceOf.set(id, source.citation);
      return { id, document: citation, heading, text, label: citation };
    }),
  );
  const citations = [...new Set(pieces.map(({ document }) => document))];
  const asked = (await readLawQuestions()).filter(({ relevant }) => relevant.length > 0);
  return {
    name: 'law questions',
    pieces,
    plainPieces: pieces,
    questions: asked.map(({ question, relevant }, at) => {
      const right = citations.filter((citation) => relevant.some((wanted) => answers(citation, wanted)));
      if (right.length === 0) throw new Error(`No passage holds what answers “${question}”.`);
      return { id: String(at + 1), text: question, gains: new Map(right.map((citation) => [citation, 1])) };
    }),
    oneIsEnough: true,
    finish: (ranked) => {
      const weighed = ranked.map(({ id, score }) => ({ id, score: score * (weights.get(id) ?? 1) }));
      weighed.sort((a, b) => b.score - a.score);
      return diversify(weighed, ({ id }) => sourceOf.get(id) ?? id, {
        limit: 100,
        maxPerGroup: maxPerDocument,
      });
    },
  };
}
