import { NotFoundBody } from '@/components/layout/not-found-body';

/** Inside the family's frame. */
export default function FamilyNotFound() {
  return <NotFoundBody />;
}
