import 'server-only';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { AppError } from '@/lib/errors';
import { linkEvidence, unlinkEvidence } from '@/lib/ieps/evidence-links';
import { readIepDocument } from '@/lib/ieps/queries';
import { isSectionKey, type SectionKey } from '@/lib/ieps/section-list';
import { by, editableIep, finishSave } from '@/lib/ieps/section-save';
import { addLinks } from '@/lib/ieps/section-write';
import { readRevisions, type SectionRevisions } from './queries';
import type { ChangeLinksInput } from './schema';
import { mayLink, threadOf, type ThreadEdge, type ThreadKind } from './thread';

/** What the picture needs to go on after a change, or to ask again after someone else's. */
export type LinksNow = { revisions: SectionRevisions; edges: readonly ThreadEdge[] };

/**
 * Adds and removes links of the thread. A link belongs to the section of the item it leads to; each section that
 * changes takes its next revision. One that someone else saved meanwhile makes it a `conflict` whose payload is
 * `LinksNow`: nothing is changed then.
 */
export function changeLinks(viewer: StaffViewer, input: ChangeLinksInput): Promise<LinksNow> {
  const { iepId, add, remove } = input;
  return inDistrict(viewer, async (tx) => {
    const { studentId } = await editableIep(tx, viewer, iepId);
    const ends = await endsOf(tx, viewer, input);
    const edges = [...add, ...remove];
    const isPossible = edges.every(({ from, to }) => {
      const [source, target] = [ends.get(from), ends.get(to)];
      return source && target && mayLink(source.kind, target.kind);
    });
    if (!isPossible) throw new AppError('invalid', 'no such link', { reason: 'links_gone' });
    const keys = new Set(edges.flatMap(({ to }) => ends.get(to)?.sectionKey ?? []));
    for (const key of keys) await takeRevision(tx, viewer, input, key);
    const isDatum = ({ from }: ThreadEdge) => ends.get(from)?.kind === 'evidence';
    await write(tx, { districtId: viewer.districtId, iepId }, input, isDatum);
    for (const sectionKey of keys) await finishSave(tx, viewer, { iepId, studentId, sectionKey });
    await record(tx, {
      ...by(viewer),
      action: 'iep.links_changed',
      subjectId: iepId,
      studentId,
      payload: { added: add.length, removed: remove.length },
    });
    return linksNow(tx, viewer, iepId);
  });
}

type End = Readonly<{ kind: ThreadKind; sectionKey: SectionKey | null }>;

/** What the ids stand for: items of this plan, and data of its student. */
async function endsOf(
  tx: Transaction,
  { districtId }: StaffViewer,
  { iepId, add, remove }: ChangeLinksInput,
): Promise<ReadonlyMap<string, End>> {
  const ids = [...add, ...remove].flatMap(({ from, to }) => [from, to]);
  const blocks = await tx.iepBlock.findMany({
    where: { districtId, iepId, id: { in: ids }, kind: { in: ['need', 'goal', 'service', 'support'] } },
    select: { id: true, kind: true, section: { select: { key: true } } },
  });
  const data = await tx.evidence.findMany({
    where: {
      districtId,
      id: { in: ids },
      removedAt: null,
      student: { ieps: { some: { districtId, id: iepId } } },
    },
    select: { id: true },
  });
  const ends = new Map<string, End>(data.map(({ id }) => [id, { kind: 'evidence', sectionKey: null }]));
  for (const { id, kind, section } of blocks)
    if (kind !== 'heading' && kind !== 'paragraph' && isSectionKey(section.key))
      ends.set(id, { kind, sectionKey: section.key });
  return ends;
}

async function takeRevision(
  tx: Transaction,
  viewer: StaffViewer,
  { iepId, revisions }: ChangeLinksInput,
  key: SectionKey,
): Promise<void> {
  const { count } = await tx.iepSection.updateMany({
    where: { districtId: viewer.districtId, iepId, key, revision: revisions[key] ?? -1 },
    data: { revision: { increment: 1 }, updatedById: viewer.userId, updatedAt: new Date() },
  });
  if (count > 0) return;
  const payload = await linksNow(tx, viewer, iepId);
  throw new AppError('conflict', 'section changed meanwhile', { reason: 'links_changed', payload });
}

async function write(
  tx: Transaction,
  plan: Readonly<{ districtId: string; iepId: string }>,
  { add, remove }: ChangeLinksInput,
  isDatum: (edge: ThreadEdge) => boolean,
): Promise<void> {
  const pair = ({ from, to }: ThreadEdge) => ({ evidenceId: from, blockId: to });
  await unlinkEvidence(tx, plan, remove.filter(isDatum).map(pair));
  await linkEvidence(tx, plan, add.filter(isDatum).map(pair));
  // A row of the plan's own links points the other way: from what serves to what is served.
  const removed = remove.filter((edge) => !isDatum(edge));
  if (removed.length > 0)
    await tx.iepLink.deleteMany({
      where: { ...plan, OR: removed.map(({ from, to }) => ({ fromBlockId: to, toBlockId: from })) },
    });
  for (const { from, to } of add.filter((edge) => !isDatum(edge))) await addLinks(tx, plan, to, [from]);
}

/** After `editableIep`: the plan is there and the viewer's. */
async function linksNow(tx: Transaction, viewer: StaffViewer, iepId: string): Promise<LinksNow> {
  const plan = await readIepDocument(tx, viewer, iepId);
  const edges = plan ? threadOf({ plan, progress: [], isInEffect: false }).edges : [];
  return { revisions: await readRevisions(tx, viewer.districtId, iepId), edges };
}
