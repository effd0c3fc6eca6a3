import 'server-only';
import { createTranslator, type Messages } from 'next-intl';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { toDateColumn } from '@/lib/db/calendar-column';
import type { Prisma } from '@/lib/db/generated/client';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { AppError, notFound } from '@/lib/errors';
import { todayIn } from '@/lib/format/calendar-date';
import { loadMessages } from '@/lib/i18n/load';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { queueFamilyMail } from '@/lib/mail/family-mail';
import { openGuardianships } from '@/lib/meetings/guardianships';
import { choosesEmail } from '@/lib/record/email-consent';
import { entriesOfKind } from '@/lib/record/read-entries';
import { studentsManagedBy } from '@/lib/students/policy';
import { buildNotice, missingElements } from './build';
import { readNoticeFacts, type NoticeBackground } from './notice-facts';
import { noticesManagedBy } from './policy';
import { noticeSelect, noticeView, type NoticeView } from './read-notice';
import type { SaveNoticeInput, SendNoticeInput, StartNoticeInput } from './schema';

export type ChangedNotice = { noticeId: string; studentId: string };

/** Begins a notice, filled in from the changes of the plan, what it rests on, or a refused request. */
export function startNotice(viewer: StaffViewer, input: StartNoticeInput): Promise<ChangedNotice> {
  return inDistrict(viewer, async (tx) => {
    const { districtId, userId } = viewer;
    const student = await tx.student.findFirst({
      where: { AND: [studentsManagedBy(viewer), { id: input.studentId }] },
      select: { id: true },
    });
    if (!student) throw notFound('student');
    const facts = await readNoticeFacts(tx, viewer, student.id);
    const request = facts.refusedRequests.find(({ id }) => id === input.requestId);
    if (input.requestId && !request) throw notFound('request');
    const { id } = await tx.priorWrittenNotice.create({
      data: {
        districtId,
        studentId: student.id,
        iepId: facts.iepId,
        content: await contentOf(viewer, facts, input.kind, request?.request ?? null),
        decidedOn: toDateColumn(todayIn(viewer.timeZone)),
        createdById: userId,
      },
      select: { id: true },
    });
    await record(tx, {
      districtId,
      actorId: userId,
      action: 'notice.started',
      subjectId: id,
      studentId: student.id,
      payload: { kind: input.kind },
    });
    return { noticeId: id, studentId: student.id };
  });
}

async function contentOf(
  viewer: StaffViewer,
  { document, changes, districtName }: NoticeBackground,
  kind: StartNoticeInput['kind'],
  request: string | null,
) {
  const locale = isLocale(viewer.locale) ? viewer.locale : defaultLocale;
  const messages: Messages = await loadMessages(locale, true);
  const t = createTranslator({ locale, messages });
  const lre = document?.sections.lre.fields;
  const draft = {
    kind,
    changes: kind === 'proposed' ? changes : [],
    request,
    sources: document ? sourcesOf(document) : [],
    considered: lre?.aidsConsidered ?? '',
    harmfulEffects: lre?.harmfulEffects ?? '',
    startsOn: document?.iep.startsOn ?? null,
    contactName: viewer.name,
    districtName,
  };
  return buildNotice(draft, (key, values) => t(`notices.draft.${key}`, values));
}

const maxSources = 60;

function sourcesOf({ documents, evidence }: NonNullable<NoticeBackground['document']>): string[] {
  const scores = evidence.flatMap(({ name, on }) => (name ? [on ? `${name} (${on})` : name] : []));
  const reports = documents.map(({ title, on }) => (on ? `${title} (${on})` : title));
  return [...new Set([...reports, ...scores])].slice(0, maxSources);
}

/** Saves a notice that was not sent yet, from the revision that was read. */
export function saveNotice(viewer: StaffViewer, input: SaveNoticeInput): Promise<ChangedNotice> {
  return inDistrict(viewer, async (tx) => {
    const { noticeId, revision, decidedOn, ...written } = input;
    const notice = await openNotice(tx, viewer, noticeId, revision);
    await change(tx, viewer, notice, {
      content: { ...notice.content, ...written },
      decidedOn: toDateColumn(decidedOn),
    });
    await record(tx, { ...about(viewer, notice), action: 'notice.changed', payload: {} });
    return changed(notice);
  });
}

/**
 * Records that the notice was given, or sends word of it by e-mail to parents who chose that (34 CFR 300.505).
 * From then on it stands as it is; a correction is a notice of its own. All seven elements must be written.
 */
export function sendNotice(viewer: StaffViewer, input: SendNoticeInput): Promise<ChangedNotice> {
  return inDistrict(viewer, async (tx) => {
    const { noticeId, revision, sentOn, method, language, translation } = input;
    const notice = await openNotice(tx, viewer, noticeId, revision);
    if (missingElements(notice.content).length > 0)
      throw new AppError('invalid', 'notice', { reason: 'notice_incomplete' });
    const parents = await parentsToTell(tx, viewer, notice, method);
    const content = { ...notice.content, method, language, translation };
    await change(tx, viewer, notice, { content, sentOn: toDateColumn(sentOn) });
    if (method === 'email')
      await queueFamilyMail(tx, viewer, {
        template: 'notice_sent',
        guardianshipIds: parents,
        path: `/family/notices/${notice.id}`,
      });
    const payload = { kind: notice.content.kind, method };
    await record(tx, { ...about(viewer, notice), action: 'notice.sent', payload });
    return changed(notice);
  });
}

async function parentsToTell(
  tx: Transaction,
  { districtId }: StaffViewer,
  { studentId }: NoticeView,
  method: SendNoticeInput['method'],
): Promise<string[]> {
  const scope = { districtId, studentId };
  const parents = await openGuardianships(tx, scope);
  if (method !== 'email' && method !== 'portal') return [];
  if (parents.length === 0) throw new AppError('invalid', 'parent', { reason: 'invitation_no_parent' });
  const consents = await entriesOfKind(tx, scope, 'consent');
  if (parents.some((parent) => !choosesEmail(consents, parent)))
    throw new AppError('invalid', 'consent', { reason: 'invitation_needs_consent' });
  return parents.map(({ guardianshipId }) => guardianshipId);
}

/** Removes a notice that was never sent. */
export function discardNotice(
  viewer: StaffViewer,
  { noticeId }: { noticeId: string },
): Promise<ChangedNotice> {
  return inDistrict(viewer, async (tx) => {
    const notice = await openNotice(tx, viewer, noticeId);
    await tx.priorWrittenNotice.deleteMany({
      where: { districtId: viewer.districtId, id: noticeId, sentOn: null },
    });
    await record(tx, { ...about(viewer, notice), action: 'notice.discarded', payload: {} });
    return changed(notice);
  });
}

/** A notice that may still change; a sent one is refused. */
async function openNotice(
  tx: Transaction,
  viewer: StaffViewer,
  noticeId: string,
  revision?: number,
): Promise<NoticeView> {
  const row = await tx.priorWrittenNotice.findFirst({
    where: { AND: [noticesManagedBy(viewer), { id: noticeId }] },
    select: noticeSelect,
  });
  if (!row) throw notFound('notice');
  if (row.sentOn) throw new AppError('invalid', 'notice', { reason: 'notice_sent' });
  if (revision !== undefined && row.revision !== revision)
    throw new AppError('conflict', 'notice', { reason: 'notice_changed' });
  return noticeView(row);
}

async function change(
  tx: Transaction,
  { districtId }: StaffViewer,
  { id, revision }: NoticeView,
  data: Prisma.PriorWrittenNoticeUpdateManyMutationInput,
): Promise<void> {
  const { count } = await tx.priorWrittenNotice.updateMany({
    where: { districtId, id, revision, sentOn: null },
    data: { ...data, revision: { increment: 1 }, updatedAt: new Date() },
  });
  if (count === 0) throw new AppError('conflict', 'notice', { reason: 'notice_changed' });
}

function about({ districtId, userId }: StaffViewer, { id, studentId }: NoticeView) {
  return { districtId, actorId: userId, subjectId: id, studentId };
}

function changed({ id, studentId }: NoticeView): ChangedNotice {
  return { noticeId: id, studentId };
}
