import 'server-only';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/in-district';
import type { BlockInput, SectionContent, SentenceInput } from './content';
import type { DocumentBlock } from './document';
import { contentOf } from './section-content';
import type { StoredSection } from './section-read';

type Target = Readonly<{ districtId: string; iepId: string; authorId: string; section: StoredSection }>;

type SentenceState = Readonly<{
  text: string;
  origin: 'ai' | 'edited' | 'human';
  blockId: string;
  position: number;
  /** Copied from last year's plan and not looked at since. */
  isUnreviewed: boolean;
}>;

/** What the stored blocks hold, by sentence id, to tell new, moved, edited and untouched sentences apart. */
function sentencesById(blocks: readonly DocumentBlock[]): Map<string, SentenceState> {
  return new Map(
    blocks.flatMap((block) =>
      block.sentences.map((sentence, position) => [
        sentence.id,
        {
          text: sentence.text,
          origin: sentence.origin,
          blockId: block.id,
          position,
          isUnreviewed: sentence.carried?.isReviewed === false,
        },
      ]),
    ),
  );
}

/** Blocks without words say nothing; headings and items with parts stay. */
function withoutEmpty(blocks: readonly BlockInput[]): BlockInput[] {
  const spoken = (sentence: SentenceInput) => sentence.text.trim() !== '';
  return blocks
    .map((block) => ({ ...block, sentences: block.sentences.filter(spoken) }))
    .filter((block) => block.kind !== 'paragraph' || block.sentences.length > 0);
}

/**
 * Makes the stored section equal to `content`, keeping provenance: an untouched sentence keeps all of it,
 * a changed drafted one becomes `edited`, an unknown one is the author's own. Blocks keep their rows, and with
 * them their links to data and their measurements. A goal that was measured stays even when `content` has it no
 * more: what was recorded about a child does not go with a stroke of a key. The caller has already taken the
 * section's next revision, so no other save is under way.
 */
export async function writeSection(tx: Transaction, target: Target, content: SectionContent): Promise<void> {
  const sent = withoutEmpty(content.blocks);
  const blocks = withMeasured(sent, target.section.blocks, await measuredGoals(tx, target, sent));
  const stored = sentencesById(target.section.blocks);
  await removeMissing(tx, target, blocks, stored);
  await writeBlocks(tx, target, blocks);
  await writeSentences(tx, target, blocks, stored);
  await writeLinks(tx, target, blocks);
}

/** Goals that would go and have been measured, also where the measurement was voided. */
async function measuredGoals(
  tx: Transaction,
  { districtId, section }: Target,
  sent: readonly BlockInput[],
): Promise<ReadonlySet<string>> {
  const kept = new Set(sent.map(({ id }) => id));
  const going = section.blocks.filter(({ id, kind }) => kind === 'goal' && !kept.has(id)).map(({ id }) => id);
  if (going.length === 0) return new Set();
  const rows = await tx.goalProgress.findMany({
    where: { districtId, goalBlockId: { in: going } },
    distinct: ['goalBlockId'],
    select: { goalBlockId: true },
  });
  return new Set(rows.map(({ goalBlockId }) => goalBlockId));
}

/** Puts measured goals back where they stood: after the block that preceded them. */
function withMeasured(
  sent: readonly BlockInput[],
  stored: readonly DocumentBlock[],
  measured: ReadonlySet<string>,
): readonly BlockInput[] {
  if (measured.size === 0) return sent;
  const blocks = [...sent];
  const before = contentOf({ fields: {}, blocks: stored }).blocks;
  for (const [at, block] of before.entries()) {
    if (!measured.has(block.id)) continue;
    const previous = before
      .slice(0, at)
      .findLast((earlier) => blocks.some((standing) => standing.id === earlier.id));
    const place = previous ? blocks.findIndex(({ id }) => id === previous.id) + 1 : 0;
    blocks.splice(place, 0, block);
  }
  return blocks;
}

async function removeMissing(
  tx: Transaction,
  { districtId, section }: Target,
  blocks: readonly BlockInput[],
  stored: ReadonlyMap<string, SentenceState>,
): Promise<void> {
  const keptSentences = new Set(blocks.flatMap((block) => block.sentences.map((sentence) => sentence.id)));
  const goneSentences = [...stored.keys()].filter((id) => !keptSentences.has(id));
  if (goneSentences.length > 0)
    await tx.iepSentence.deleteMany({ where: { districtId, id: { in: goneSentences } } });
  const keptBlocks = new Set(blocks.map((block) => block.id));
  const goneBlocks = section.blocks.map((block) => block.id).filter((id) => !keptBlocks.has(id));
  if (goneBlocks.length === 0) return;
  // A sentence that moved out of a block that goes away must not go with it: it is placed first.
  await rescueMoved(tx, districtId, section.id, blocks, stored, new Set(goneBlocks));
  await tx.iepBlock.deleteMany({ where: { districtId, sectionId: section.id, id: { in: goneBlocks } } });
}

async function rescueMoved(
  tx: Transaction,
  districtId: string,
  sectionId: string,
  blocks: readonly BlockInput[],
  stored: ReadonlyMap<string, SentenceState>,
  gone: ReadonlySet<string>,
): Promise<void> {
  for (const [position, block] of blocks.entries()) {
    const moved = block.sentences.filter((sentence) => gone.has(stored.get(sentence.id)?.blockId ?? ''));
    if (moved.length === 0) continue;
    await upsertBlock(tx, districtId, sectionId, block, position);
    await tx.iepSentence.updateMany({
      where: { districtId, id: { in: moved.map((sentence) => sentence.id) } },
      data: { blockId: block.id },
    });
  }
}

async function upsertBlock(
  tx: Transaction,
  districtId: string,
  sectionId: string,
  block: BlockInput,
  position: number,
): Promise<void> {
  const fields: Prisma.InputJsonObject = block.fields;
  const { count } = await tx.iepBlock.updateMany({
    where: { districtId, sectionId, id: block.id },
    data: { position, fields },
  });
  if (count > 0) return;
  const section = await tx.iepSection.findUniqueOrThrow({
    where: { districtId_id: { districtId, id: sectionId } },
    select: { iepId: true },
  });
  await tx.iepBlock.create({
    data: { districtId, id: block.id, iepId: section.iepId, sectionId, kind: block.kind, position, fields },
    select: { id: true },
  });
}

async function writeBlocks(
  tx: Transaction,
  { districtId, section }: Target,
  blocks: readonly BlockInput[],
): Promise<void> {
  const before = new Map(section.blocks.map((block, position) => [block.id, { block, position }]));
  for (const [position, block] of blocks.entries()) {
    const old = before.get(block.id);
    const same =
      old?.position === position && JSON.stringify(old.block.fields) === JSON.stringify(block.fields);
    if (!same) await upsertBlock(tx, districtId, section.id, block, position);
  }
}

async function writeSentences(
  tx: Transaction,
  { districtId, iepId, authorId }: Target,
  blocks: readonly BlockInput[],
  stored: ReadonlyMap<string, SentenceState>,
): Promise<void> {
  const fresh: Prisma.IepSentenceCreateManyInput[] = [];
  for (const block of blocks) {
    for (const [position, { id, text }] of block.sentences.entries()) {
      const old = stored.get(id);
      if (!old) {
        fresh.push({ districtId, id, iepId, blockId: block.id, position, text, origin: 'human', authorId });
      } else if (old.text !== text || old.blockId !== block.id || old.position !== position) {
        const isChanged = old.text !== text;
        await tx.iepSentence.update({
          where: { districtId_id: { districtId, id } },
          data: {
            text,
            position,
            blockId: block.id,
            ...(isChanged ? { authorId, updatedAt: new Date() } : {}),
            ...(isChanged && old.origin === 'ai' ? { origin: 'edited' } : {}),
            // Who rewrites a sentence of last year has reviewed it.
            ...(isChanged && old.isUnreviewed ? { reviewedAt: new Date(), reviewedById: authorId } : {}),
          },
          select: { id: true },
        });
      }
    }
  }
  if (fresh.length > 0) await tx.iepSentence.createMany({ data: fresh });
}

async function writeLinks(
  tx: Transaction,
  { districtId, iepId, section }: Target,
  blocks: readonly BlockInput[],
): Promise<void> {
  const before = new Map(section.blocks.map((block) => [block.id, 'linksTo' in block ? block.linksTo : []]));
  for (const block of blocks) {
    if (!('linksTo' in block)) continue;
    const old = before.get(block.id) ?? [];
    if ([...old].sort().join() === [...block.linksTo].sort().join()) continue;
    await tx.iepLink.deleteMany({ where: { districtId, fromBlockId: block.id } });
    await addLinks(tx, { districtId, iepId }, block.id, block.linksTo);
  }
}

/** Links a block to blocks of the same plan; ids that are not there are left out. */
export async function addLinks(
  tx: Transaction,
  { districtId, iepId }: { districtId: string; iepId: string },
  fromBlockId: string,
  toBlockIds: readonly string[],
): Promise<void> {
  const targets = await tx.iepBlock.findMany({
    where: { districtId, iepId, id: { in: toBlockIds.filter((id) => id !== fromBlockId) } },
    select: { id: true },
  });
  await tx.iepLink.createMany({
    data: targets.map(({ id }) => ({ districtId, iepId, fromBlockId, toBlockId: id })),
    skipDuplicates: true,
  });
}
