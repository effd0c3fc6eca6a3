import type { Viewer } from './viewer';

/** Where a person starts: each role has one page that says what to do next. */
export function homePath(viewer: Viewer): string {
  if (viewer.kind === 'guardian') return '/family';
  return viewer.role === 'district_administrator' ? '/admin' : '/caseload';
}
