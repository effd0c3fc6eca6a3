/**
 * Makes people, students and plans in the database of a running server, from its environment. A process of
 * its own, because the application's modules run by Node's own TypeScript and not by the test runner's.
 * One JSON request a line on standard input, one answer a line on standard output.
 */
import { createInterface } from 'node:readline';
import { closeDatabase } from '@/lib/db/client';
import { operations, type OperationName } from './operations';

type Request = { id: number; name: OperationName; input: never };

async function answer({ id, name, input }: Request): Promise<object> {
  try {
    return { id, value: await operations[name](input) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const reply = await answer(JSON.parse(line) as Request);
  process.stdout.write(`${JSON.stringify(reply)}\n`);
}
await closeDatabase();
