import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { newId } from '@/lib/db/id';
import type { Transaction } from '@/lib/db/in-district';
import { todayIn } from '@/lib/format/calendar-date';
import { auditPayloads } from './events';

/**
 * Records that a member of staff opened a student's record (34 CFR 300.614), once a day of the district's
 * calendar: with each later opening the unique index of these events lets the statement write nothing.
 */
export async function recordViewed(
  tx: Transaction,
  { districtId, userId, timeZone }: StaffViewer,
  studentId: string,
): Promise<void> {
  const payload = JSON.stringify(auditPayloads['student.viewed'].parse({ day: todayIn(timeZone) }));
  await tx.$executeRaw`
    INSERT INTO audit_event (district_id, id, actor_id, action, subject_id, student_id, payload)
    VALUES (${districtId}::uuid, ${newId()}::uuid, ${userId}::uuid, 'student.viewed', ${studentId}::uuid,
      ${studentId}::uuid, ${payload}::jsonb)
    ON CONFLICT DO NOTHING`;
}
