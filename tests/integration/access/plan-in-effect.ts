import type { StaffViewer } from '@/lib/auth/viewer';
import { asSystem } from '@/lib/db/in-district';

/** A plan of the student that is in effect, empty: its steps are taken elsewhere. */
export async function planInEffect({ districtId, userId }: StaffViewer, studentId: string): Promise<string> {
  const data = { districtId, studentId, kind: 'initial', status: 'active', createdById: userId } as const;
  const { id } = await asSystem((tx) => tx.iep.create({ data, select: { id: true } }));
  return id;
}
