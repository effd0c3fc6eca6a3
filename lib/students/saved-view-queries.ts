import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { hasCaseload } from './policy';

export const savedViewPage = 'caseload';
export const maxSavedViews = 30;

export type SavedViewItem = { viewId: string; name: string; query: string };

/** The views of the caseload that the member keeps, by name. */
export async function listSavedViews(viewer: StaffViewer): Promise<SavedViewItem[]> {
  if (!hasCaseload(viewer)) return [];
  const { districtId, membershipId } = viewer;
  const rows = await inDistrict(viewer, (tx) =>
    tx.savedView.findMany({
      where: { districtId, membershipId, page: savedViewPage },
      orderBy: { name: 'asc' },
      take: maxSavedViews,
      select: { id: true, name: true, query: true },
    }),
  );
  return rows.map(({ id, ...view }) => ({ viewId: id, ...view }));
}
