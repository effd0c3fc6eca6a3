import type { SectionContent } from './content';
import type { DocumentBlock } from './document';

type Stored = Readonly<{ fields: Record<string, unknown>; blocks: readonly DocumentBlock[] }>;

/** A stored section in the form in which editors send it: without provenance, which the server keeps. */
export function contentOf({ fields, blocks }: Stored): SectionContent {
  return {
    fields,
    blocks: blocks.map((block) => ({
      ...block,
      sentences: block.sentences.map(({ id, text }) => ({ id, text })),
    })) as SectionContent['blocks'],
  };
}
