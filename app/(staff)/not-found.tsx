import { NotFoundBody } from '@/components/layout/not-found-body';

/** Inside the staff frame. */
export default function StaffNotFound() {
  return <NotFoundBody />;
}
