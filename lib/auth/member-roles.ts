import type { MemberRole } from '@/lib/db/generated/enums';

/** The roles of staff, in the order in which they are offered. Plain values: forms in the browser use them. */
export const memberRoles = [
  'case_manager',
  'general_education_teacher',
  'related_service_provider',
  'coordinator',
  'district_administrator',
] as const satisfies readonly MemberRole[];
