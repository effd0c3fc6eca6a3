import 'server-only';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { Transaction } from '@/lib/db/in-district';
import { notFound } from '@/lib/errors';
import { lockIep } from './lock';
import { iepsEditableBy } from './policy';
import { contentOf } from './section-content';
import { readSection, type StoredSection } from './section-read';
import type { SectionKey } from './section-list';

/** What an editor needs to go on after a save. */
export type SavedSection = { revision: number; savedAt: string; section: StoredSection };

/** Reads the saved section back, keeps it as a revision and records the save. */
export async function finishSave(
  tx: Transaction,
  viewer: StaffViewer,
  { iepId, studentId, sectionKey }: { iepId: string; studentId: string; sectionKey: SectionKey },
): Promise<SavedSection> {
  const section = await readSection(tx, viewer.districtId, iepId, sectionKey);
  if (!section) throw notFound('section');
  await tx.iepSectionRevision.create({
    data: {
      districtId: viewer.districtId,
      sectionId: section.id,
      revision: section.revision,
      content: JSON.parse(JSON.stringify(contentOf(section))),
      savedById: viewer.userId,
    },
    select: { revision: true },
  });
  await record(tx, {
    ...by(viewer),
    action: 'iep.section_saved',
    subjectId: iepId,
    studentId,
    payload: { sectionKey, revision: section.revision },
  });
  return { revision: section.revision, savedAt: section.updatedAt, section };
}

/**
 * Finds a plan whose text the viewer may change now; one that is closed is not found. Holds off a step of the
 * plan's life until the caller's transaction ends, so that nothing is saved behind a frozen version.
 */
export async function editableIep(
  tx: Transaction,
  viewer: StaffViewer,
  iepId: string,
): Promise<{ studentId: string }> {
  await lockIep(tx, { districtId: viewer.districtId, iepId }, 'share');
  const iep = await tx.iep.findFirst({
    where: { ...iepsEditableBy(viewer), id: iepId },
    select: { studentId: true },
  });
  if (!iep) throw notFound('iep');
  return iep;
}

export function by(viewer: StaffViewer): { districtId: string; actorId: string } {
  return { districtId: viewer.districtId, actorId: viewer.userId };
}
