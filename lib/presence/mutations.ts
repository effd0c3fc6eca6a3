import 'server-only';
import type { z } from 'zod';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { notFound } from '@/lib/errors';
import { iepsReadableBy } from '@/lib/ieps/policy';
import { goneAfterMs, type beatSchema } from './schema';

export type PersonHere = Readonly<{ userId: string; name: string; sectionKey: string | null }>;

/** A sign of life from an open plan; answers who else is there, one entry a person, and in which section. */
export function beat(
  viewer: StaffViewer,
  { iepId, sectionKey }: z.infer<typeof beatSchema>,
): Promise<PersonHere[]> {
  const { districtId, userId, sessionId } = viewer;
  return inDistrict(viewer, async (tx) => {
    const iep = await tx.iep.findFirst({
      where: { ...iepsReadableBy(viewer), id: iepId },
      select: { id: true },
    });
    if (!iep) throw notFound('iep');
    const seenAt = new Date();
    await tx.presence.upsert({
      where: { districtId_iepId_sessionId: { districtId, iepId, sessionId } },
      create: { districtId, iepId, sessionId, userId, sectionKey, seenAt },
      update: { sectionKey, seenAt },
      select: { iepId: true },
    });
    const since = new Date(seenAt.getTime() - goneAfterMs);
    await tx.presence.deleteMany({ where: { districtId, iepId, seenAt: { lt: since } } });
    const rows = await tx.presence.findMany({
      where: { districtId, iepId, userId: { not: userId } },
      orderBy: { seenAt: 'desc' },
      take: 50,
      select: { userId: true, sectionKey: true },
    });
    const newest = new Map(rows.toReversed().map((row) => [row.userId, row.sectionKey]));
    const users = await tx.user.findMany({
      where: { id: { in: [...newest.keys()] } },
      select: { id: true, name: true },
    });
    return users.map(({ id, name }) => ({ userId: id, name, sectionKey: newest.get(id) ?? null }));
  });
}

/** The page was closed. */
export function leave(viewer: StaffViewer, { iepId }: { iepId: string }): Promise<void> {
  const { districtId, sessionId } = viewer;
  return inDistrict(viewer, async (tx) => {
    await tx.presence.deleteMany({ where: { districtId, iepId, sessionId } });
  });
}
