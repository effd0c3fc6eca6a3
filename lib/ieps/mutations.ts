import 'server-only';
import type { z } from 'zod';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { fromDateColumn, toDateColumn } from '@/lib/db/calendar-column';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { AppError, notFound } from '@/lib/errors';
import { addDays, addYears, todayIn } from '@/lib/format/calendar-date';
import { studentsReadableBy } from '@/lib/students/policy';
import { sectionContentSchema, type SectionContent } from './content';
import { copyPlan } from './copy-plan';
import { createPlan, firstAnswers } from './create-plan';
import { iepsEditableBy, iepsReadableBy } from './policy';
import type { iepDatesSchema, SaveSectionInput, startIepSchema } from './schema';
import { signFromSuggestions } from './provenance';
import { readSection, type StoredSection } from './section-read';
import { by, editableIep, finishSave, type SavedSection } from './section-save';
import { writeSection } from './section-write';
import { isSectionKey, type SectionKey } from './section-list';
import { sections } from './sections';

/**
 * Starts a plan for the year that follows today's date: empty, or from an earlier plan of the student, whose
 * sentences then wait for a person's review.
 */
export function startIep(
  viewer: StaffViewer,
  { studentId, kind, carryFrom }: z.infer<typeof startIepSchema>,
): Promise<{ iepId: string }> {
  return inDistrict(viewer, async (tx) => {
    const student = await tx.student.findFirst({
      where: { ...studentsReadableBy(viewer), id: studentId },
      select: { grade: true },
    });
    if (!student) throw notFound('student');
    const startsOn = todayIn(viewer.timeZone);
    const plan = { studentId, kind, startsOn, endsOn: addDays(addYears(startsOn, 1), -1) };
    const { iepId } = carryFrom
      ? await carryForward(tx, viewer, { ...plan, fromIepId: carryFrom })
      : await createPlan(tx, viewer, { ...plan, answers: await firstAnswers(tx, viewer, student.grade) });
    await record(tx, {
      ...by(viewer),
      action: 'iep.started',
      subjectId: iepId,
      studentId,
      payload: { kind },
    });
    return { iepId };
  });
}

async function carryForward(
  tx: Transaction,
  viewer: StaffViewer,
  plan: Omit<Parameters<typeof copyPlan>[2], 'mode'>,
): Promise<{ iepId: string }> {
  const { fromIepId, studentId } = plan;
  const from = await tx.iep.count({ where: { ...iepsReadableBy(viewer), id: fromIepId, studentId } });
  if (from === 0) throw notFound('iep');
  const { iepId, sentences } = await copyPlan(tx, viewer, { ...plan, mode: 'carry' });
  await record(tx, {
    ...by(viewer),
    action: 'iep.carried_forward',
    subjectId: iepId,
    studentId,
    payload: { fromIepId, sentences },
  });
  return { iepId };
}

/** What an editor needs to merge: the text that stands, and the one both edits started from. */
export type SectionConflict = { current: StoredSection; base: SectionContent | null };

/**
 * Saves a section that was edited from `revision`. Someone else's newer save is never overwritten: the
 * answer is then a `conflict` whose payload is a `SectionConflict`.
 */
export function saveSection(viewer: StaffViewer, input: SaveSectionInput): Promise<SavedSection> {
  const { iepId, sectionKey } = input;
  return inDistrict(viewer, async (tx) => {
    const iep = await editableIep(tx, viewer, iepId);
    if (input.revision === 0) await addAbsentSection(tx, viewer, input);
    const before = await readSection(tx, viewer.districtId, iepId, sectionKey);
    if (!before) throw notFound('section');
    const taken = await tx.iepSection.updateMany({
      where: { districtId: viewer.districtId, id: before.id, revision: input.revision },
      data: {
        revision: { increment: 1 },
        fields: parseFields(sectionKey, input.content),
        updatedById: viewer.userId,
        updatedAt: new Date(),
      },
    });
    if (taken.count === 0) throw await conflict(tx, viewer, input);
    assertBlocksAllowed(sectionKey, input.content);
    await writeSection(
      tx,
      { districtId: viewer.districtId, iepId, authorId: viewer.userId, section: before },
      input.content,
    );
    await signFromSuggestions(
      tx,
      { districtId: viewer.districtId, iepId },
      returnedIds(before, input.content),
    );
    return finishSave(tx, viewer, { iepId, studentId: iep.studentId, sectionKey });
  });
}

/** A plan started before a section existed gets its row with the first save; two at once are a conflict as ever. */
async function addAbsentSection(
  tx: Transaction,
  { districtId, userId }: StaffViewer,
  { iepId, sectionKey }: SaveSectionInput,
): Promise<void> {
  await tx.iepSection.createMany({
    data: [{ districtId, iepId, key: sectionKey, revision: 0, updatedById: userId }],
    skipDuplicates: true,
  });
}

export async function saveIepDates(
  viewer: StaffViewer,
  input: z.infer<typeof iepDatesSchema>,
): Promise<{ revision: number }> {
  return inDistrict(viewer, async (tx) => {
    const { iepId, revision, ...dates } = input;
    await assertEndStands(tx, viewer, input);
    const data = {
      startsOn: toDateColumn(dates.startsOn),
      endsOn: toDateColumn(dates.endsOn),
      meetingOn: toDateColumn(dates.meetingOn),
      revision: { increment: 1 },
      updatedAt: new Date(),
    };
    const { count } = await tx.iep.updateMany({
      where: { ...iepsEditableBy(viewer), id: iepId, revision },
      data,
    });
    if (count === 0) {
      const current = await tx.iep.findFirst({
        where: { ...iepsEditableBy(viewer), id: iepId },
        select: { revision: true, startsOn: true, endsOn: true, meetingOn: true },
      });
      if (!current) throw notFound('iep');
      throw new AppError('conflict', 'dates changed meanwhile', {
        payload: {
          revision: current.revision,
          startsOn: fromDateColumn(current.startsOn),
          endsOn: fromDateColumn(current.endsOn),
          meetingOn: fromDateColumn(current.meetingOn),
        },
      });
    }
    return { revision: revision + 1 };
  });
}

/** An amendment ends when the plan it amends does (34 CFR 300.324(a)(6)). */
async function assertEndStands(
  tx: Transaction,
  viewer: StaffViewer,
  { iepId, endsOn }: z.infer<typeof iepDatesSchema>,
): Promise<void> {
  const iep = await tx.iep.findFirst({
    where: { ...iepsEditableBy(viewer), id: iepId },
    select: { amends: { select: { endsOn: true } } },
  });
  if (!iep?.amends || fromDateColumn(iep.amends.endsOn) === endsOn) return;
  throw new AppError('invalid', 'end of an amendment', { fieldErrors: { endsOn: ['annual_date_stands'] } });
}

function parseFields(key: SectionKey, content: SectionContent) {
  const parsed = sections[key].fields.safeParse(content.fields);
  if (parsed.success) return JSON.parse(JSON.stringify(parsed.data));
  throw new AppError('invalid', `section ${key}: invalid fields`, {
    fieldErrors: Object.fromEntries(
      parsed.error.issues.map((issue) => [issue.path.join('.'), [issue.message]]),
    ),
  });
}

/** Sentences the section did not hold: new ones, and ones an undo brought back. */
function returnedIds(before: StoredSection, content: SectionContent): string[] {
  const known = new Set(before.blocks.flatMap((block) => block.sentences.map(({ id }) => id)));
  const sent = content.blocks.flatMap((block) => block.sentences.filter(({ text }) => text.trim() !== ''));
  return sent.map(({ id }) => id).filter((id) => !known.has(id));
}

function assertBlocksAllowed(key: SectionKey, content: SectionContent): void {
  const allowed: readonly string[] = sections[key].blocks;
  if (!isSectionKey(key) || content.blocks.some((block) => !allowed.includes(block.kind))) {
    throw new AppError('invalid', `section ${key}: block of another section`);
  }
}

async function conflict(tx: Transaction, viewer: StaffViewer, input: SaveSectionInput): Promise<AppError> {
  const current = await readSection(tx, viewer.districtId, input.iepId, input.sectionKey);
  if (!current) return notFound('section');
  const base = await tx.iepSectionRevision.findUnique({
    where: {
      districtId_sectionId_revision: {
        districtId: viewer.districtId,
        sectionId: current.id,
        revision: input.revision,
      },
    },
    select: { content: true },
  });
  const payload: SectionConflict = { current, base: base ? sectionContentSchema.parse(base.content) : null };
  return new AppError('conflict', 'section changed meanwhile', { payload });
}
