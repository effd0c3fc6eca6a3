import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { openGuardianships, type OpenGuardianship } from '@/lib/meetings/guardianships';
import { choosesEmail } from '@/lib/record/email-consent';
import { entriesOfKind } from '@/lib/record/read-entries';
import { studentsReadableBy } from '@/lib/students/policy';
import { missingElements, type NoticeElement } from './build';
import { readNoticeFacts } from './notice-facts';
import { noticesManagedBy, noticesReadableBy } from './policy';
import { noticeSelect, noticeView, type NoticeView } from './read-notice';
import { noticeReasons, type NoticeReason } from './required';

export type NoticesOfStudent = {
  notices: (Pick<NoticeView, 'id' | 'decidedOn' | 'sentOn' | 'createdAt'> & {
    kind: NoticeView['content']['kind'];
    action: string;
  })[];
  /** What a notice is required about, and whether one that was sent covers it. */
  reasons: NoticeReason[];
};

/** The notices of a student, the latest first, and what still needs one; null when not the viewer's. */
export function getNotices(viewer: StaffViewer, studentId: string): Promise<NoticesOfStudent | null> {
  return inDistrict(viewer, async (tx) => {
    const student = await tx.student.findFirst({
      where: { AND: [studentsReadableBy(viewer), { id: studentId }] },
      select: { id: true },
    });
    if (!student) return null;
    const rows = await tx.priorWrittenNotice.findMany({
      where: { AND: [noticesReadableBy(viewer), { studentId }] },
      orderBy: { createdAt: 'desc' },
      take: 200,
      select: noticeSelect,
    });
    return {
      reasons: noticeReasons(await readNoticeFacts(tx, viewer, studentId)),
      notices: rows.map(noticeView).map(({ id, decidedOn, sentOn, createdAt, content }) => ({
        id,
        decidedOn,
        sentOn,
        createdAt,
        kind: content.kind,
        action: content.action,
      })),
    };
  });
}

export type NoticeForStaff = NoticeView & {
  canManage: boolean;
  missing: NoticeElement[];
  /** What it can be about: changes and refused requests no sent notice names. */
  subjects: string[];
  parents: (Pick<OpenGuardianship, 'guardianshipId' | 'name' | 'language'> & { mayEmail: boolean })[];
};

/** One notice; null when absent or not the viewer's. */
export function getNotice(viewer: StaffViewer, noticeId: string): Promise<NoticeForStaff | null> {
  return inDistrict(viewer, async (tx) => {
    const row = await tx.priorWrittenNotice.findFirst({
      where: { AND: [noticesReadableBy(viewer), { id: noticeId }] },
      select: noticeSelect,
    });
    if (!row) return null;
    const notice = noticeView(row);
    const scope = { districtId: viewer.districtId, studentId: notice.studentId };
    const managed = await tx.priorWrittenNotice.count({
      where: { AND: [noticesManagedBy(viewer), { id: noticeId }] },
    });
    const facts = await readNoticeFacts(tx, viewer, notice.studentId);
    const consents = await entriesOfKind(tx, scope, 'consent');
    const parents = await openGuardianships(tx, scope);
    return {
      ...notice,
      canManage: managed > 0,
      missing: missingElements(notice.content),
      subjects: subjectsOf(notice, noticeReasons(facts)),
      parents: parents.map(({ guardianshipId, name, language }) => ({
        guardianshipId,
        name,
        language,
        mayEmail: choosesEmail(consents, { guardianshipId, name }),
      })),
    };
  });
}

function subjectsOf({ content }: NoticeView, reasons: readonly NoticeReason[]): string[] {
  const wanted = content.kind === 'refused' ? 'refused_request' : 'change';
  const open = reasons.flatMap((reason) =>
    reason.kind === wanted && !reason.isCovered && 'text' in reason ? [reason.text] : [],
  );
  return [...new Set([...content.changes, ...open])];
}
