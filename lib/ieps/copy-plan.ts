import 'server-only';
import { randomUUID } from 'node:crypto';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { IepKind, Prisma } from '@/lib/db/generated/client';
import { fromDateColumn } from '@/lib/db/calendar-column';
import type { Transaction } from '@/lib/db/in-district';
import type { CalendarDate } from '@/lib/format/calendar-date';
import { carriedAnswers, carriedItem, priorGoalsOf, withNewIds } from './carry';
import { createPlan } from './create-plan';
import { isSectionKey, type SectionKey } from './section-list';

type Copying = Readonly<{
  fromIepId: string;
  studentId: string;
  kind: IepKind;
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
  /**
   * `amend`: the plan in effect, word for word, dates included. `carry`: last year's plan as the next one's
   * starting point; its dates go, and every sentence waits for a person's review.
   */
  mode: 'amend' | 'carry';
}>;

const blockSelect = {
  id: true,
  kind: true,
  position: true,
  fields: true,
  sentences: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      position: true,
      text: true,
      origin: true,
      writer: true,
      modelId: true,
      promptVersion: true,
      suggestionId: true,
      acceptedById: true,
      acceptedAt: true,
      authorId: true,
      sources: { select: { position: true, passageId: true, evidenceId: true, knowledgePassageId: true } },
    },
  },
  progress: {
    where: { voidedAt: null },
    orderBy: { measuredOn: 'desc' },
    take: 1,
    select: { value: true, measuredOn: true },
  },
} as const satisfies Prisma.IepBlockSelect;

const sectionSelect = {
  key: true,
  fields: true,
  blocks: { orderBy: { position: 'asc' }, select: blockSelect },
} as const satisfies Prisma.IepSectionSelect;

type SectionRow = Prisma.IepSectionGetPayload<{ select: typeof sectionSelect }>;
type BlockRow = SectionRow['blocks'][number];
type Json = Record<string, unknown>;

/**
 * Copies a plan the caller has checked into a new one, with everything known of each sentence: who wrote and
 * who accepted it, and what it rests on.
 */
export async function copyPlan(
  tx: Transaction,
  viewer: StaffViewer,
  copying: Copying,
): Promise<{ iepId: string; sentences: number }> {
  const { districtId } = viewer;
  const { fromIepId, mode, ...plan } = copying;
  const from = await tx.iepSection.findMany({
    where: { districtId, iepId: fromIepId },
    select: sectionSelect,
  });
  const ids = new Map(from.flatMap(({ blocks }) => blocks.map(({ id }) => [id, randomUUID()])));
  const { iepId, sectionIds } = await createPlan(tx, viewer, {
    ...plan,
    ...(mode === 'amend' ? { amendsIepId: fromIepId } : { priorIepId: fromIepId }),
    answers: answersOf(from, ids, mode),
  });
  const target = { districtId, iepId, sectionIds, ids, mode };
  const sentences = await copyBlocks(tx, target, from);
  await copyLinks(tx, target, fromIepId);
  return { iepId, sentences };
}

type Target = Readonly<{
  districtId: string;
  iepId: string;
  sectionIds: ReadonlyMap<SectionKey, string>;
  ids: ReadonlyMap<string, string>;
  mode: Copying['mode'];
}>;

function answersOf(
  from: readonly SectionRow[],
  ids: ReadonlyMap<string, string>,
  mode: Copying['mode'],
): Map<SectionKey, unknown> {
  const answers = new Map<SectionKey, unknown>();
  for (const { key, fields } of from) {
    if (!isSectionKey(key)) continue;
    const copied = withNewIds(fields, ids) as Json;
    answers.set(key, mode === 'amend' ? copied : carriedAnswers(key, copied));
  }
  if (mode === 'carry') {
    const goals = from.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'goal'));
    const levels = answers.get('present_levels') as Json | undefined;
    answers.set('present_levels', { ...levels, priorGoals: priorGoalsOf(goals.map(formerGoal)) });
  }
  return answers;
}

function formerGoal({ fields, sentences, progress }: BlockRow) {
  const { behavior, criterion } = fields as { behavior?: string; criterion?: { unit?: string } };
  const last = progress[0];
  const measured = last && `${last.value.toString()} ${criterion?.unit ?? ''}`.trim();
  return {
    statement: sentences.map(({ text }) => text).join(' '),
    behavior: behavior ?? '',
    lastDatum: last && measured ? `${measured}, ${fromDateColumn(last.measuredOn)}` : '',
  };
}

/** Answers how many sentences were copied. */
async function copyBlocks(tx: Transaction, target: Target, from: readonly SectionRow[]): Promise<number> {
  const { districtId, iepId, sectionIds, ids, mode } = target;
  const blocks: Prisma.IepBlockCreateManyInput[] = [];
  const sentences: Prisma.IepSentenceCreateManyInput[] = [];
  const sources: Prisma.IepSentenceSourceCreateManyInput[] = [];
  for (const section of from) {
    const sectionId = isSectionKey(section.key) && sectionIds.get(section.key);
    if (!sectionId) continue;
    for (const { id: oldId, kind, position, fields, sentences: old } of section.blocks) {
      const blockId = ids.get(oldId);
      if (!blockId) continue;
      const copied = withNewIds(fields, ids) as Json;
      const kept = (mode === 'amend' ? copied : carriedItem(kind, copied)) as Prisma.InputJsonObject;
      blocks.push({ districtId, id: blockId, iepId, sectionId, position, kind, fields: kept });
      for (const { id: fromId, sources: rests, ...sentence } of old) {
        const id = randomUUID();
        const carriedFromId = mode === 'carry' ? fromId : null;
        sentences.push({ ...sentence, districtId, id, iepId, blockId, carriedFromId });
        sources.push(...rests.map((source) => ({ ...source, districtId, sentenceId: id })));
      }
    }
  }
  await tx.iepBlock.createMany({ data: blocks });
  await tx.iepSentence.createMany({ data: sentences });
  await tx.iepSentenceSource.createMany({ data: sources });
  return sentences.length;
}

/** The thread: what serves what, and the data an item rests on. */
async function copyLinks(
  tx: Transaction,
  { districtId, iepId, ids }: Target,
  fromIepId: string,
): Promise<void> {
  const links = await tx.iepLink.findMany({
    where: { districtId, iepId: fromIepId },
    select: { fromBlockId: true, toBlockId: true },
  });
  const evidence = await tx.iepEvidenceLink.findMany({
    where: { districtId, iepId: fromIepId },
    select: { evidenceId: true, blockId: true },
  });
  await tx.iepLink.createMany({
    data: links.flatMap(({ fromBlockId, toBlockId }) => {
      const [from, to] = [ids.get(fromBlockId), ids.get(toBlockId)];
      return from && to ? [{ districtId, iepId, fromBlockId: from, toBlockId: to }] : [];
    }),
  });
  await tx.iepEvidenceLink.createMany({
    data: evidence.flatMap(({ evidenceId, blockId: old }) => {
      const blockId = ids.get(old);
      return blockId ? [{ districtId, iepId, evidenceId, blockId }] : [];
    }),
  });
}
