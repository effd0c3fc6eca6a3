import 'server-only';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { newId } from '@/lib/db/id';
import { AppError, notFound } from '@/lib/errors';
import { by, editableIep, finishSave, type SavedSection } from '@/lib/ieps/section-save';
import { iepsEditableBy } from '@/lib/ieps/policy';
import { signFromSuggestions } from '@/lib/ieps/provenance';
import { contentOf } from '@/lib/ieps/section-content';
import { readSection } from '@/lib/ieps/section-read';
import { addLinks, writeSection } from '@/lib/ieps/section-write';
import { isSectionKey, type SectionKey } from '@/lib/ieps/section-list';
import { placeItem } from './place';
import { storedItemSchema } from './suggestion';

const suggestionSelect = {
  id: true,
  iepId: true,
  sectionKey: true,
  item: true,
  isFlagged: true,
  state: true,
  iep: { select: { studentId: true } },
} as const;

type Decision = Readonly<{ suggestionId: string; text?: string }>;
type Found = Awaited<ReturnType<typeof findSuggestion>>;

/** Takes a drafted item into the plan, as it is or in the person's own words. */
export function acceptSuggestion(viewer: StaffViewer, decision: Decision): Promise<SavedSection> {
  return inDistrict(viewer, async (tx) => {
    const suggestion = await findSuggestion(tx, viewer, decision.suggestionId);
    await take(tx, viewer, suggestion, decision.text);
    return finishSave(tx, viewer, { ...placeOf(suggestion) });
  });
}

/**
 * Accepts every waiting item of a section at once, only when none is flagged: a flagged sentence is looked
 * at by itself.
 */
export function acceptAllSuggestions(
  viewer: StaffViewer,
  input: { iepId: string; sectionKey: SectionKey },
): Promise<SavedSection> {
  return inDistrict(viewer, async (tx) => {
    const { studentId } = await editableIep(tx, viewer, input.iepId);
    const waiting = await tx.draftSuggestion.findMany({
      where: { districtId: viewer.districtId, ...input, state: 'pending' },
      orderBy: [{ createdAt: 'asc' }, { position: 'asc' }],
      select: suggestionSelect,
    });
    if (waiting.some((suggestion) => suggestion.isFlagged))
      throw new AppError('invalid', 'flagged', { reason: 'flagged_suggestions' });
    const items = waiting.filter(
      (suggestion) => storedItemSchema.parse(suggestion.item).item.kind !== 'question',
    );
    for (const suggestion of items) await take(tx, viewer, suggestion, undefined);
    return finishSave(tx, viewer, { ...input, studentId });
  });
}

export function rejectSuggestion(viewer: StaffViewer, { suggestionId }: Decision): Promise<void> {
  return inDistrict(viewer, async (tx) => {
    const suggestion = await findSuggestion(tx, viewer, suggestionId);
    await decide(tx, viewer, suggestionId, 'rejected');
    await record(tx, {
      ...by(viewer),
      action: 'iep.suggestion_rejected',
      subjectId: suggestion.iepId,
      studentId: suggestion.iep.studentId,
      payload: { sectionKey: suggestion.sectionKey, suggestionId },
    });
  });
}

/** Undo: a rejected item waits again; an accepted one leaves the plan and waits again. */
export function restoreSuggestion(viewer: StaffViewer, { suggestionId }: Decision): Promise<SavedSection> {
  return inDistrict(viewer, async (tx) => {
    const suggestion = await findSuggestion(tx, viewer, suggestionId, ['accepted', 'edited', 'rejected']);
    const place = placeOf(suggestion);
    if (suggestion.state !== 'rejected') await takeOut(tx, viewer, place, suggestionId);
    await tx.draftSuggestion.update({
      where: { districtId_id: { districtId: viewer.districtId, id: suggestionId } },
      data: { state: 'pending', decidedById: null, decidedAt: null },
      select: { id: true },
    });
    await record(tx, {
      ...by(viewer),
      action: 'iep.suggestion_restored',
      subjectId: suggestion.iepId,
      studentId: place.studentId,
      payload: { sectionKey: place.sectionKey, suggestionId },
    });
    if (suggestion.state !== 'rejected') return finishSave(tx, viewer, place);
    const section = await readSection(tx, viewer.districtId, place.iepId, place.sectionKey);
    if (!section) throw notFound('section');
    return { revision: section.revision, savedAt: section.updatedAt, section };
  });
}

async function findSuggestion(
  tx: Transaction,
  viewer: StaffViewer,
  suggestionId: string,
  states: ('pending' | 'accepted' | 'edited' | 'rejected')[] = ['pending'],
) {
  const suggestion = await tx.draftSuggestion.findFirst({
    where: { districtId: viewer.districtId, id: suggestionId, iep: iepsEditableBy(viewer) },
    select: suggestionSelect,
  });
  if (!suggestion) throw notFound('suggestion');
  if (!states.includes(suggestion.state))
    throw new AppError('conflict', 'already decided', { reason: 'already_decided' });
  return suggestion;
}

function placeOf(suggestion: Pick<Found, 'iepId' | 'sectionKey' | 'iep'>): {
  iepId: string;
  studentId: string;
  sectionKey: SectionKey;
} {
  if (!isSectionKey(suggestion.sectionKey)) throw notFound('section');
  return { iepId: suggestion.iepId, studentId: suggestion.iep.studentId, sectionKey: suggestion.sectionKey };
}

/** Takes the section's next revision and returns it as it stood; saves that started earlier will merge. */
async function nextRevision(tx: Transaction, viewer: StaffViewer, iepId: string, sectionKey: SectionKey) {
  const where = { districtId: viewer.districtId, iepId, key: sectionKey };
  const data = { revision: { increment: 1 }, updatedById: viewer.userId, updatedAt: new Date() };
  await tx.iepSection.updateMany({ where, data });
  const section = await readSection(tx, viewer.districtId, iepId, sectionKey);
  if (!section) throw notFound('section');
  return section;
}

async function take(
  tx: Transaction,
  viewer: StaffViewer,
  suggestion: Found,
  ownText: string | undefined,
): Promise<void> {
  const { iepId, studentId, sectionKey } = placeOf(suggestion);
  const { item, linksTo } = storedItemSchema.parse(suggestion.item);
  if (item.kind === 'question') throw new AppError('invalid', 'a question is answered, not accepted');
  const isEdited = ownText !== undefined && ownText !== item.text;
  await decide(tx, viewer, suggestion.id, isEdited ? 'edited' : 'accepted');
  const section = await nextRevision(tx, viewer, iepId, sectionKey);
  const content = contentOf(section);
  const text = ownText ?? item.text;
  const placement = {
    suggestionId: suggestion.id,
    newBlockId: newId(),
    newHeadingId: newId(),
    text,
    linksTo,
  };
  const target = { districtId: viewer.districtId, iepId, authorId: viewer.userId, section };
  await writeSection(tx, target, { ...content, blocks: placeItem(content.blocks, item, placement) });
  await signFromSuggestions(tx, { districtId: viewer.districtId, iepId }, [suggestion.id]);
  await linkFromEarlier(tx, viewer, iepId, suggestion.id);
  await record(tx, {
    ...by(viewer),
    action: 'iep.suggestion_accepted',
    subjectId: iepId,
    studentId,
    payload: { sectionKey, suggestionId: suggestion.id, edited: isEdited },
  });
}

async function decide(
  tx: Transaction,
  viewer: StaffViewer,
  id: string,
  state: 'accepted' | 'edited' | 'rejected',
): Promise<void> {
  const { count } = await tx.draftSuggestion.updateMany({
    where: { districtId: viewer.districtId, id, state: 'pending' },
    data: { state, decidedById: viewer.userId, decidedAt: new Date() },
  });
  if (count === 0) throw new AppError('conflict', 'already decided', { reason: 'already_decided' });
}

/** A goal accepted before its need waits for it: once the need is a block, the link is made. */
async function linkFromEarlier(
  tx: Transaction,
  viewer: StaffViewer,
  iepId: string,
  blockId: string,
): Promise<void> {
  const decided = await tx.draftSuggestion.findMany({
    where: {
      districtId: viewer.districtId,
      iepId,
      state: { in: ['accepted', 'edited'] },
      id: { not: blockId },
    },
    select: { id: true, item: true },
  });
  const waiting = decided.filter(({ item }) => storedItemSchema.parse(item).linksTo.includes(blockId));
  for (const { id } of waiting) {
    const stillThere = await tx.iepBlock.count({ where: { districtId: viewer.districtId, iepId, id } });
    if (stillThere > 0) await addLinks(tx, { districtId: viewer.districtId, iepId }, id, [blockId]);
  }
}

async function takeOut(
  tx: Transaction,
  viewer: StaffViewer,
  { iepId, sectionKey }: { iepId: string; sectionKey: SectionKey },
  id: string,
): Promise<void> {
  const measured = await tx.goalProgress.count({ where: { districtId: viewer.districtId, goalBlockId: id } });
  if (measured > 0) throw new AppError('conflict', 'measured', { reason: 'goal_measured' });
  const section = await nextRevision(tx, viewer, iepId, sectionKey);
  const content = contentOf(section);
  const blocks = content.blocks
    .filter((block) => block.id !== id)
    .map((block) => ({ ...block, sentences: block.sentences.filter((sentence) => sentence.id !== id) }));
  const target = { districtId: viewer.districtId, iepId, authorId: viewer.userId, section };
  await writeSection(tx, target, { ...content, blocks });
}
