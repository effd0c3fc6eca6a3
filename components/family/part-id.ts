import type { PlanSectionKey } from '@/lib/export/plan-section-keys';

/** Where a section of the whole plan stands on the family's page. The browser opens the fold around it. */
export function partId(section: PlanSectionKey): string {
  return `part-${section.replaceAll('_', '-')}`;
}
