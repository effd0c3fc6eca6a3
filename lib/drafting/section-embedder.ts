import 'server-only';
import { embedderForDistrict } from '@/lib/retrieval/district-embedder';
import { embedQuery, type SearchQuery } from '@/lib/retrieval/embedder';

// The questions are the product's own and few: each is embedded once in a space.
const known = new Map<string, SearchQuery>();

/** Embeds the sections' questions. An embedder that is away leaves the search to its words. */
export function sectionEmbedder(
  aiEnabled: boolean,
  signal: AbortSignal,
): (text: string) => Promise<SearchQuery> {
  // There is no name in the questions to hide.
  const embedder = embedderForDistrict({ aiEnabled, hide: (text) => text });
  return async (text) => {
    const key = `${embedder.space}\n${text}`;
    const before = known.get(key);
    if (before) return before;
    try {
      const query = await embedQuery(embedder, text, signal);
      known.set(key, query);
      return query;
    } catch {
      return { text, vector: null };
    }
  };
}
