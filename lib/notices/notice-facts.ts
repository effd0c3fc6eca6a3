import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { Transaction } from '@/lib/db/in-district';
import { iepDocumentSchema, type IepDocument } from '@/lib/ieps/document';
import { readIepDocument } from '@/lib/ieps/queries';
import { entriesOfKind } from '@/lib/record/read-entries';
import { changesNeedingNotice } from '@/lib/versions/service-changes';
import { noticeSelect, noticeView } from './read-notice';
import type { NoticeFacts } from './required';

export type NoticeBackground = NoticeFacts & {
  iepId: string | null;
  document: IepDocument | null;
  districtName: string;
};

/** What decides whether a notice about a student is required: the latest plan against the one before, and the record. */
export async function readNoticeFacts(
  tx: Transaction,
  viewer: StaffViewer,
  studentId: string,
): Promise<NoticeBackground> {
  const { districtId } = viewer;
  const iep = await tx.iep.findFirst({
    where: { districtId, studentId },
    orderBy: { createdAt: 'desc' },
    select: { id: true, kind: true, priorIepId: true, amendsIepId: true },
  });
  const document = iep && (await readIepDocument(tx, viewer, iep.id));
  const before = iep && (await planBefore(tx, viewer, iep.amendsIepId ?? iep.priorIepId));
  const scope = { districtId, studentId };
  const requests = await entriesOfKind(tx, scope, 'parent_request');
  const consents = await entriesOfKind(tx, scope, 'consent');
  const notices = await tx.priorWrittenNotice.findMany({
    where: scope,
    orderBy: { createdAt: 'desc' },
    take: 200,
    select: noticeSelect,
  });
  const district = await tx.district.findUniqueOrThrow({
    where: { id: districtId },
    select: { name: true },
  });
  return {
    districtName: district.name,
    iepId: iep?.id ?? null,
    document,
    changes: document && before ? changesNeedingNotice(before, document) : [],
    isInitial: iep?.kind === 'initial',
    refusedRequests: requests
      .filter(({ data }) => data.decision === 'refused')
      .map(({ id, on, data }) => ({ id, on, request: data.request.slice(0, 500) })),
    revocations: consents.filter(({ data }) => data.outcome === 'revoked').map(({ on }) => ({ on })),
    notices: notices.map(noticeView).filter((notice) => !notice.iepId || notice.iepId === iep?.id),
  };
}

/** The plan before as it was frozen last; as it stands where it never was. */
async function planBefore(
  tx: Transaction,
  viewer: StaffViewer,
  iepId: string | null,
): Promise<IepDocument | null> {
  if (!iepId) return null;
  const version = await tx.iepVersion.findFirst({
    where: { districtId: viewer.districtId, iepId },
    orderBy: { number: 'desc' },
    select: { content: true },
  });
  return version ? iepDocumentSchema.parse(version.content) : readIepDocument(tx, viewer, iepId);
}
