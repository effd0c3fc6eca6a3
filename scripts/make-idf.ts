/**
 * Measures how rare n-grams are over the knowledge that ships with the product and writes the table that the
 * built-in vectors use. A new table is a new space: give it a new version and reindex.
 *
 *   node --import ./scripts/ts-resolve.mjs scripts/make-idf.ts 1
 */
import { writeFile } from 'node:fs/promises';
import { indexedText } from '@/lib/retrieval/chunk';
import { measureIdf, storeIdf } from '@/lib/retrieval/embed/idf-table';
import { readKnowledge } from '../prisma/seed/knowledge';

const version = `idf-${process.argv[2] ?? '1'}`;
const sources = await readKnowledge();
const texts = sources.flatMap(({ passages }) =>
  passages.map(({ heading, text }) => indexedText(heading, text)),
);
const table = storeIdf(measureIdf(texts, version));
await writeFile(`lib/retrieval/embed/${version}.json`, `${JSON.stringify(table)}\n`);
console.log(`${texts.length} passages measured`);
