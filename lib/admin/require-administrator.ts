import 'server-only';
import { notFound } from 'next/navigation';
import { requireStaff } from '@/lib/auth/session';
import type { StaffViewer } from '@/lib/auth/viewer';
import { isAdministrator } from './policy';

/** For the administration's pages: for anyone else they do not exist. */
export async function requireAdministrator(): Promise<StaffViewer> {
  const viewer = await requireStaff();
  return isAdministrator(viewer) ? viewer : notFound();
}
