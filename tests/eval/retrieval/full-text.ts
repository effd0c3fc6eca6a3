import { PGlite } from '@electric-sql/pglite';
import { indexedText } from '@/lib/retrieval/chunk';
import { inRuns } from '@/lib/retrieval/postings';
import type { Piece } from './collection';

/** PostgreSQL's own full-text search over the same passages, on the embedded database in memory. */
export class FullText {
  readonly #database: PGlite;

  private constructor(database: PGlite) {
    this.#database = database;
  }

  static async of(pieces: readonly Piece[]): Promise<FullText> {
    const database = await PGlite.create();
    await database.exec('CREATE TABLE passage (id text PRIMARY KEY, words tsvector NOT NULL)');
    for (const run of inRuns(pieces, 500)) {
      await database.query(
        `INSERT INTO passage SELECT id, to_tsvector('english', text) FROM unnest($1::text[], $2::text[]) AS p(id, text)`,
        [
          run.map(({ id }) => id),
          run.map(({ heading, text, label }) => `${label ?? ''}\n${indexedText(heading, text)}`),
        ],
      );
    }
    await database.exec('CREATE INDEX ON passage USING gin (words); ANALYZE passage');
    return new FullText(database);
  }

  /**
   * The best hundred by `ts_rank_cd`, any word of the question sufficing, lengths evened (1 | 4): asking for all
   * words finds next to nothing for a question in sentences, so this is the stronger of its plain uses.
   */
  async search(question: string): Promise<string[]> {
    const { rows } = await this.#database.query<{ id: string }>(
      `WITH asked AS (SELECT string_agg(quote_literal(word), ' | ')::tsquery AS query
                        FROM unnest(tsvector_to_array(to_tsvector('english', $1))) AS w(word))
       SELECT id FROM passage, asked WHERE words @@ query
        ORDER BY ts_rank_cd(words, query, 5) DESC, id LIMIT 100`,
      [question],
    );
    return rows.map(({ id }) => id);
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}
