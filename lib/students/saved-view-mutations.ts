import 'server-only';
import type { z } from 'zod';
import type { StaffViewer } from '@/lib/auth/viewer';
import { newId } from '@/lib/db/id';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { AppError, notFound } from '@/lib/errors';
import { hasCaseload } from './policy';
import { maxSavedViews, savedViewPage } from './saved-view-queries';
import type { removeViewSchema, renameViewSchema, saveViewSchema } from './saved-view-schema';

type Saved = { viewId: string };

function viewsOf(viewer: StaffViewer) {
  if (!hasCaseload(viewer)) throw notFound('saved view');
  return { districtId: viewer.districtId, membershipId: viewer.membershipId, page: savedViewPage };
}

/** Keeps a selection under a name. A name that is taken is `invalid`; so is one view too many. */
export function saveView(
  viewer: StaffViewer,
  { name, query }: z.infer<typeof saveViewSchema>,
): Promise<Saved> {
  const own = viewsOf(viewer);
  return inDistrict(viewer, async (tx) => {
    if ((await tx.savedView.count({ where: own })) >= maxSavedViews) throw refused('too_many_views');
    await assertFree(tx, own, name);
    const viewId = newId();
    await tx.savedView.create({ data: { ...own, id: viewId, name, query }, select: { id: true } });
    return { viewId };
  });
}

export function renameView(
  viewer: StaffViewer,
  { viewId, name }: z.infer<typeof renameViewSchema>,
): Promise<Saved> {
  const own = viewsOf(viewer);
  return inDistrict(viewer, async (tx) => {
    await assertFree(tx, own, name, viewId);
    const { count } = await tx.savedView.updateMany({ where: { ...own, id: viewId }, data: { name } });
    if (count === 0) throw notFound('saved view');
    return { viewId };
  });
}

/** Forgets a view; saving its name and query again takes it back. */
export function removeView(
  viewer: StaffViewer,
  { viewId }: z.infer<typeof removeViewSchema>,
): Promise<Saved> {
  const own = viewsOf(viewer);
  return inDistrict(viewer, async (tx) => {
    const { count } = await tx.savedView.deleteMany({ where: { ...own, id: viewId } });
    if (count === 0) throw notFound('saved view');
    return { viewId };
  });
}

async function assertFree(
  tx: Transaction,
  own: ReturnType<typeof viewsOf>,
  name: string,
  except?: string,
): Promise<void> {
  const taken = await tx.savedView.count({
    where: { ...own, name, ...(except ? { id: { not: except } } : {}) },
  });
  if (taken > 0) throw refused('view_name_taken');
}

function refused(message: 'too_many_views' | 'view_name_taken'): AppError {
  return new AppError('invalid', message, { fieldErrors: { name: [message] } });
}
