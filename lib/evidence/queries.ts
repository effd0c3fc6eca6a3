import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { fromDateColumn } from '@/lib/db/calendar-column';
import { inDistrict } from '@/lib/db/in-district';
import { studentsReadableBy } from '@/lib/students/policy';

export type EvidenceRow = {
  id: string;
  kind: 'score' | 'observation' | 'teacher_input' | 'family_input' | 'strength';
  area: string | null;
  instrument: string | null;
  measure: string | null;
  /** The datum in one line of words. */
  text: string;
  /** Who saw or said it. */
  source: string | null;
  occurredOn: string | null;
  isCited: boolean;
};

/** A student's data, newest first. */
export function listEvidence(viewer: StaffViewer, studentId: string): Promise<EvidenceRow[]> {
  return inDistrict(viewer, async (tx) => {
    const rows = await tx.evidence.findMany({
      where: {
        districtId: viewer.districtId,
        studentId,
        removedAt: null,
        student: studentsReadableBy(viewer),
      },
      orderBy: [{ occurredOn: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
      take: 1000,
      select: {
        id: true,
        kind: true,
        area: true,
        instrument: true,
        measure: true,
        text: true,
        source: true,
        occurredOn: true,
        _count: { select: { citedBy: true } },
      },
    });
    return rows.map(({ occurredOn, _count, ...row }) => ({
      ...row,
      occurredOn: fromDateColumn(occurredOn),
      isCited: _count.citedBy > 0,
    }));
  });
}
