import 'server-only';
import { inDistrict } from '@/lib/db/in-district';
import type { Embedder } from './embedder';

type Embedding = Readonly<{
  districtId: string;
  studentId: string;
  actorId: string;
  runId: string | null;
  /** Classes of what was sent, never the content. */
  fieldClasses: readonly string[];
  outcome: 'done' | 'failed' | 'stopped';
}>;

/**
 * Logs that texts of a student went to a remote embedder (34 CFR 300.614): one row a job or run, however many
 * requests it took. Writes nothing for the built-in one, which sends nothing anywhere.
 */
export async function recordEmbedding(
  { remote }: Pick<Embedder, 'remote'>,
  { fieldClasses, ...embedding }: Embedding,
): Promise<void> {
  if (!remote) return;
  await inDistrict(embedding, (tx) =>
    tx.modelCall.create({
      data: { ...embedding, ...remote, purpose: 'embedding', fieldClasses: [...fieldClasses] },
      select: { id: true },
    }),
  );
}
