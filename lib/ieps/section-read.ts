import 'server-only';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/in-district';
import { documentBlockSchema, type DocumentBlock } from './document';
import { isSectionKey, type SectionKey } from './section-list';
import { sections } from './sections';
import { sentenceSourceSelect, sourceView } from './source-select';

const blockSelect = {
  id: true,
  kind: true,
  fields: true,
  linksFrom: { select: { toBlockId: true }, orderBy: { toBlockId: 'asc' } },
  sentences: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      text: true,
      origin: true,
      writer: true,
      acceptedAt: true,
      sources: sentenceSourceSelect,
    },
  },
} as const satisfies Prisma.IepBlockSelect;

const sectionSelect = {
  id: true,
  key: true,
  fields: true,
  revision: true,
  updatedAt: true,
  updatedById: true,
  blocks: { orderBy: { position: 'asc' }, select: blockSelect },
} as const satisfies Prisma.IepSectionSelect;

type BlockRow = Prisma.IepBlockGetPayload<{ select: typeof blockSelect }>;
type SectionRow = Prisma.IepSectionGetPayload<{ select: typeof sectionSelect }>;

/** A section as it stands, with the provenance of each sentence. */
export type StoredSection = {
  id: string;
  key: SectionKey;
  revision: number;
  fields: Record<string, unknown>;
  blocks: DocumentBlock[];
  updatedAt: string;
  updatedById: string | null;
};

const linked = new Set(['goal', 'service', 'support']);

function blockOf(row: BlockRow): DocumentBlock {
  const sentences = row.sentences.map(({ sources, acceptedAt, ...sentence }) => ({
    ...sentence,
    acceptedAt: acceptedAt?.toISOString() ?? null,
    sources: sources.flatMap(sourceView),
  }));
  const links = linked.has(row.kind) ? { linksTo: row.linksFrom.map((link) => link.toBlockId) } : {};
  return documentBlockSchema.parse({ id: row.id, kind: row.kind, fields: row.fields, sentences, ...links });
}

function sectionOf(row: SectionRow): StoredSection[] {
  if (!isSectionKey(row.key)) return [];
  return [
    {
      id: row.id,
      key: row.key,
      revision: row.revision,
      fields: sections[row.key].fields.parse(row.fields),
      blocks: row.blocks.map(blockOf),
      updatedAt: row.updatedAt.toISOString(),
      updatedById: row.updatedById,
    },
  ];
}

/** Reads all sections of a plan the caller has already checked the viewer may read. */
export async function readSections(
  tx: Transaction,
  districtId: string,
  iepId: string,
): Promise<StoredSection[]> {
  const rows = await tx.iepSection.findMany({ where: { districtId, iepId }, select: sectionSelect });
  return rows.flatMap(sectionOf);
}

/** Reads one section; the same condition as `readSections`. */
export async function readSection(
  tx: Transaction,
  districtId: string,
  iepId: string,
  key: SectionKey,
): Promise<StoredSection | null> {
  const row = await tx.iepSection.findUnique({
    where: { districtId_iepId_key: { districtId, iepId, key } },
    select: sectionSelect,
  });
  return row ? (sectionOf(row)[0] ?? null) : null;
}
