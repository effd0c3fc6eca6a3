import type { SectionContent } from './content';
import type { DocumentBlock } from './document';

type Stored = Readonly<{ fields: Record<string, unknown>; blocks: readonly DocumentBlock[] }>;

/** A stored section in the form in which editors send it: without provenance and links to data, which the server keeps. */
export function contentOf({ fields, blocks }: Stored): SectionContent {
  return {
    fields,
    blocks: blocks.map((block) => {
      const { evidenceIds: _kept, ...sent } = { evidenceIds: [], ...block };
      return { ...sent, sentences: block.sentences.map(({ id, text }) => ({ id, text })) };
    }) as SectionContent['blocks'],
  };
}
