import 'server-only';
import { embedderForDistrict } from '@/lib/retrieval/district-embedder';
import { embedQuery, type Embedder, type SearchQuery } from '@/lib/retrieval/embedder';

// The questions are the product's own and few: each is embedded once in a space.
const known = new Map<string, SearchQuery>();

export type SectionEmbedder = Readonly<{
  embed: (text: string) => Promise<SearchQuery>;
  /** Whose model was asked since; null when every question was known or the embedder is this server's own. */
  asked: () => Pick<Embedder, 'remote'> | null;
}>;

/** Embeds the sections' questions. An embedder that is away leaves the search to its words. */
export function sectionEmbedder(aiEnabled: boolean, signal: AbortSignal): SectionEmbedder {
  let hasAsked = false;
  // There is no name in the questions to hide.
  const embedder = embedderForDistrict({ aiEnabled, hide: (text) => text });
  const embed = async (text: string): Promise<SearchQuery> => {
    const key = `${embedder.space}\n${text}`;
    const before = known.get(key);
    if (before) return before;
    hasAsked = true;
    try {
      const query = await embedQuery(embedder, text, signal);
      known.set(key, query);
      return query;
    } catch {
      return { text, vector: null };
    }
  };
  return { embed, asked: () => (hasAsked && embedder.remote ? embedder : null) };
}
