import { redirect } from 'next/navigation';
import { homePath } from '@/lib/auth/home-path';
import { getViewer } from '@/lib/auth/session';

/** The front door: everyone goes to the page of their role, visitors to the sign-in page. */
export default async function FrontDoor() {
  const viewer = await getViewer();
  redirect(viewer ? homePath(viewer) : '/sign-in');
}
