import 'server-only';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { AppError, notFound } from '@/lib/errors';
import { signFromCarried } from '@/lib/ieps/carried-provenance';
import { iepDocumentSchema, type DocumentBlock, type IepDocument } from '@/lib/ieps/document';
import { restoreEvidenceLinks } from '@/lib/ieps/evidence-links';
import { iepsEditableBy } from '@/lib/ieps/policy';
import { signFromSuggestions } from '@/lib/ieps/provenance';
import { readIepDocument } from '@/lib/ieps/queries';
import { contentOf } from '@/lib/ieps/section-content';
import { sectionKeys, type SectionKey } from '@/lib/ieps/section-list';
import { readSection } from '@/lib/ieps/section-read';
import { by, editableIep, finishSave } from '@/lib/ieps/section-save';
import { writeSection } from '@/lib/ieps/section-write';
import { freezeVersion, type FrozenVersion } from './freeze';

/**
 * Brings an earlier version of an open plan back into the draft: each section that differs gets a new revision
 * with that content, so that nothing of the history goes, and the result is a version of its own.
 */
export function restoreVersion(
  viewer: StaffViewer,
  { versionId }: Readonly<{ versionId: string }>,
): Promise<FrozenVersion & { iepId: string; sections: number }> {
  return inDistrict(viewer, async (tx) => {
    const { districtId, userId } = viewer;
    const version = await tx.iepVersion.findFirst({
      where: { districtId, id: versionId, iep: iepsEditableBy(viewer) },
      select: { iepId: true, number: true, content: true },
    });
    if (!version) throw notFound('version');
    const { iepId, number } = version;
    const { studentId } = await editableIep(tx, viewer, iepId);
    const past = iepDocumentSchema.parse(version.content);
    let sections = 0;
    for (const key of sectionKeys)
      if (await restoreSection(tx, viewer, { iepId, studentId, key, past })) sections += 1;
    const document = await readIepDocument(tx, viewer, iepId);
    if (!document) throw notFound('iep');
    const frozen = await freezeVersion(tx, {
      districtId,
      iepId,
      document,
      reason: 'restore',
      note: String(number),
      byId: userId,
    });
    await record(tx, {
      ...by(viewer),
      action: 'iep.version_restored',
      subjectId: iepId,
      studentId,
      payload: { versionId: frozen.versionId, fromVersionId: versionId },
    });
    return { ...frozen, iepId, sections };
  });
}

type Restoring = Readonly<{ iepId: string; studentId: string; key: SectionKey; past: IepDocument }>;

/** Answers whether the section differed. */
async function restoreSection(
  tx: Transaction,
  viewer: StaffViewer,
  { iepId, studentId, key, past }: Restoring,
): Promise<boolean> {
  const { districtId, userId } = viewer;
  const now = await readSection(tx, districtId, iepId, key);
  if (!now) return false;
  const content = contentOf(past.sections[key]);
  if (
    JSON.stringify(content) === JSON.stringify(contentOf(now)) &&
    JSON.stringify(evidenceOf(past.sections[key])) === JSON.stringify(evidenceOf(now))
  )
    return false;
  const { count } = await tx.iepSection.updateMany({
    where: { districtId, id: now.id, revision: now.revision },
    data: {
      revision: { increment: 1 },
      fields: JSON.parse(JSON.stringify(content.fields)),
      updatedById: userId,
      updatedAt: new Date(),
    },
  });
  if (count === 0) throw new AppError('conflict', 'section changed meanwhile', { reason: 'plan_changed' });
  await writeSection(tx, { districtId, iepId, authorId: userId, section: now }, content);
  const known = new Set(now.blocks.flatMap(({ sentences }) => sentences.map(({ id }) => id)));
  const back = past.sections[key].blocks.flatMap(({ sentences }) =>
    sentences.filter(({ id }) => !known.has(id)),
  );
  await signFromSuggestions(
    tx,
    { districtId, iepId },
    back.map(({ id }) => id),
  );
  await signFromCarried(tx, { districtId, iepId, userId }, back);
  await restoreEvidenceLinks(tx, { districtId, iepId }, evidenceOf(past.sections[key]));
  await finishSave(tx, viewer, { iepId, studentId, sectionKey: key });
  return true;
}

/** The items of a section with the data they rest on. */
function evidenceOf({ blocks }: Readonly<{ blocks: readonly DocumentBlock[] }>) {
  return blocks.flatMap((block) =>
    'evidenceIds' in block ? [{ id: block.id, evidenceIds: [...block.evidenceIds].sort() }] : [],
  );
}
