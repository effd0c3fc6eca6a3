'use client';

import { ErrorPage, type ErrorPageProps } from '@/components/layout/error-page';

/** Shown inside the staff frame, so that the way out stays where it always is. */
export default function StaffError(props: ErrorPageProps) {
  return <ErrorPage {...props} />;
}
