import 'server-only';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/in-district';
import { documentBlockSchema, type DocumentBlock } from './document';
import { isSectionKey, sectionKeys, type SectionKey } from './section-list';
import { sections } from './sections';
import { sentenceSourceSelect, sourceView } from './source-select';

/** More than any plan holds. */
const maxBlocks = 5_000;

const blockSelect = {
  id: true,
  kind: true,
  fields: true,
  linksFrom: { select: { toBlockId: true }, orderBy: { toBlockId: 'asc' } },
  evidenceLinks: { select: { evidenceId: true }, orderBy: { evidenceId: 'asc' } },
  sentences: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      text: true,
      origin: true,
      writer: true,
      acceptedAt: true,
      carriedFromId: true,
      reviewedAt: true,
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
const resting = new Set(['need', ...linked]);

function blockOf(row: BlockRow): DocumentBlock {
  const sentences = row.sentences.map(({ sources, acceptedAt, carriedFromId, reviewedAt, ...sentence }) => ({
    ...sentence,
    ...(carriedFromId ? { carried: { from: carriedFromId, isReviewed: reviewedAt !== null } } : {}),
    acceptedAt: acceptedAt?.toISOString() ?? null,
    sources: sources.flatMap(sourceView),
  }));
  const links = linked.has(row.kind) ? { linksTo: row.linksFrom.map((link) => link.toBlockId) } : {};
  const rests = resting.has(row.kind)
    ? { evidenceIds: row.evidenceLinks.map((link) => link.evidenceId) }
    : {};
  const { id, kind, fields } = row;
  return documentBlockSchema.parse({ id, kind, fields, sentences, ...links, ...rests });
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

/** A block without the provenance of its sentences. */
export type BlockText = Readonly<{
  sectionKey: SectionKey;
  id: string;
  kind: DocumentBlock['kind'];
  fields: Record<string, unknown>;
  texts: string[];
}>;

const textSelect = {
  id: true,
  kind: true,
  fields: true,
  section: { select: { key: true } },
  sentences: {
    orderBy: { position: 'asc' },
    select: { id: true, text: true, origin: true, writer: true, acceptedAt: true },
  },
} as const satisfies Prisma.IepBlockSelect;

/** What a plan says, in the order of its sections; the same condition as `readSections`. */
export async function readBlockTexts(
  tx: Transaction,
  districtId: string,
  iepId: string,
): Promise<BlockText[]> {
  const rows = await tx.iepBlock.findMany({
    where: { districtId, iepId },
    orderBy: [{ sectionId: 'asc' }, { position: 'asc' }],
    take: maxBlocks,
    select: textSelect,
  });
  const texts = rows.flatMap(({ section, ...row }): BlockText[] => {
    if (!isSectionKey(section.key)) return [];
    const sentences = row.sentences.map((sentence) => ({
      ...sentence,
      carriedFromId: null,
      reviewedAt: null,
      sources: [],
    }));
    const { id, kind, fields } = blockOf({ ...row, linksFrom: [], evidenceLinks: [], sentences });
    return [{ sectionKey: section.key, id, kind, fields, texts: sentences.map(({ text }) => text) }];
  });
  return sectionKeys.flatMap((key) => texts.filter(({ sectionKey }) => sectionKey === key));
}

/**
 * A section that a plan started before the section existed does not have yet. Revision 0 says that nothing is
 * stored; the first save makes the row.
 */
export function absentSection(key: SectionKey): StoredSection {
  return {
    id: crypto.randomUUID(),
    key,
    revision: 0,
    fields: sections[key].fields.parse({}),
    blocks: [],
    updatedAt: new Date(0).toISOString(),
    updatedById: null,
  };
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
