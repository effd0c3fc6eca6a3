import 'server-only';
import type { GuardianViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { noticesOpenTo } from './policy';
import { noticeSelect, noticeView, type NoticeView } from './read-notice';

export type NoticeForFamily = Pick<NoticeView, 'id' | 'studentId' | 'content' | 'decidedOn' | 'sentOn'> & {
  firstName: string;
};

const familySelect = {
  ...noticeSelect,
  student: { select: { givenName: true, preferredName: true } },
} as const;

type FamilyRow = Parameters<typeof noticeView>[0] & {
  student: { givenName: string; preferredName: string | null };
};

function familyView({ student, ...row }: FamilyRow): NoticeForFamily {
  const { id, studentId, content, decidedOn, sentOn } = noticeView(row);
  return { id, studentId, content, decidedOn, sentOn, firstName: student.preferredName ?? student.givenName };
}

/** The notices sent about the parent's children, the latest first. */
export function listFamilyNotices(viewer: GuardianViewer): Promise<NoticeForFamily[]> {
  return inDistrict(viewer, async (tx) => {
    const rows = await tx.priorWrittenNotice.findMany({
      where: noticesOpenTo(viewer),
      orderBy: [{ sentOn: 'desc' }, { createdAt: 'desc' }],
      take: 100,
      select: familySelect,
    });
    return rows.map(familyView);
  });
}

/** One notice that was sent; null when it is not the parent's. */
export function getFamilyNotice(viewer: GuardianViewer, noticeId: string): Promise<NoticeForFamily | null> {
  return inDistrict(viewer, async (tx) => {
    const row = await tx.priorWrittenNotice.findFirst({
      where: { AND: [noticesOpenTo(viewer), { id: noticeId }] },
      select: familySelect,
    });
    return row && familyView(row);
  });
}
