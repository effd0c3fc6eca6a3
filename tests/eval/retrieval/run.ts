import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readCollection, type Collection } from './collection';
import { readLaw } from './law';
import { measure, type Result } from './rows';

const number = (value: number | undefined) => (value ?? 0).toFixed(4).padStart(8);

function tableOf({ collection, passages, questions, rows }: Result): string {
  const head = `${collection}: ${questions} questions, ${passages} passages`;
  const lines = rows.map(
    ({ name, ndcg10, recall5, mrr }) =>
      `  ${name.padEnd(12)}${number(ndcg10)}${number(recall5)}${number(mrr)}`,
  );
  return [head, `  ${''.padEnd(12)} nDCG@10    R@5     MRR`, ...lines].join('\n');
}

/** The product's nDCG@10 over plain BM25's, averaged over the collections. */
function summaryOf(results: readonly Result[]): string {
  const mean = (name: string) =>
    results.reduce((sum, { rows }) => sum + (rows.find((row) => row.name === name)?.ndcg10 ?? 0), 0) /
    results.length;
  const [product, plain] = [mean('product'), mean('plain BM25')];
  const gain = plain === 0 ? '' : `, ${((100 * product) / plain - 100).toFixed(1)} % apart`;
  return `Average nDCG@10: product ${product.toFixed(4)}, plain BM25 ${plain.toFixed(4)}${gain}`;
}

/** `retrieval [--collection DIR]... [--json FILE]`: without a collection, the questions about the law. */
export async function evaluateRetrieval(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { collection: { type: 'string', multiple: true }, json: { type: 'string' } },
  });
  const directories = values.collection ?? [];
  // Every folder is read before the first is measured: a wrong name costs no waiting.
  const collections: Collection[] =
    directories.length > 0 ? await Promise.all(directories.map(readCollection)) : [await readLaw()];
  const results: Result[] = [];
  for (const collection of collections) {
    const result = await measure(collection);
    results.push(result);
    console.log(tableOf(result));
  }
  if (results.length > 1) console.log(summaryOf(results));
  if (values.json) await writeFile(values.json, `${JSON.stringify({ results }, null, 2)}\n`);
}
