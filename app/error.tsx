'use client';

import { ErrorPage, type ErrorPageProps } from '@/components/layout/error-page';
import { PlainShell } from '@/components/layout/plain-shell';

/** For errors outside the staff and family areas, which keep their own frame. */
export default function RootError(props: ErrorPageProps) {
  return (
    <PlainShell isWide>
      <ErrorPage {...props} />
    </PlainShell>
  );
}
