import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { requireGuardian } from '@/lib/auth/session';
import type { GuardianViewer } from '@/lib/auth/viewer';
import { getSharedIep, type SharedIep } from '@/lib/families/queries';

/** The segments of a plan's address, not parsed yet. */
export type PlanParams = Promise<{ id: string }>;

const idSchema = z.uuid();

/** The plan of this address as shared with who asks; the not-found page for everybody else. */
export async function openSharedPlan(
  params: PlanParams,
): Promise<{ viewer: GuardianViewer; shared: SharedIep }> {
  const id = idSchema.safeParse((await params).id);
  const viewer = await requireGuardian();
  return { viewer, shared: (id.success ? await readOnce(viewer, id.data) : null) ?? notFound() };
}

const readOnce = cache(getSharedIep);
