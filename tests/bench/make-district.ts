import { asSystem } from '@/lib/db/in-district';
import type { StaffViewer } from '@/lib/auth/viewer';
import { createDistrict, createStaff } from '@/tests/setup/users';

/**
 * A district of so many students on the teams of case managers with thirty each, with clocks, a plan in effect with
 * two measured goals for two in three, a plan being written for one in three, reviews and notes. By statements of the
 * database: through the application it would take an hour.
 */
export async function makeDistrict(
  count: number,
): Promise<{ coordinator: StaffViewer; manager: StaffViewer }> {
  const { districtId, schoolId } = await createDistrict();
  const coordinator = await createStaff(districtId, 'coordinator');
  const manager = await createStaff(districtId, 'case_manager');
  await asSystem(
    async (tx) => {
      await tx.$executeRaw`
        INSERT INTO student (district_id, id, school_id, given_name, family_name, birth_date, grade,
                             disability_category, last_annual_review_on, last_evaluation_on, next_due_on, next_due_kind)
        SELECT ${districtId}::uuid, gen_random_uuid(), ${schoolId}::uuid, 'Given' || n, 'Family' || (n * 37 % ${count}::int),
               '2010-03-04'::date + n % 3000, (n % 8 + 1)::text, 'SLD', current_date - n * 7 % 400,
               current_date - n * 11 % 1095, current_date - n * 7 % 400 + 365, 'annual_review'
          FROM generate_series(1, ${count}::int) n`;
      await tx.$executeRaw`
        INSERT INTO student_team (district_id, id, student_id, membership_id, role)
        SELECT district_id, gen_random_uuid(), id, ${manager.membershipId}::uuid, 'case_manager'
          FROM student WHERE district_id = ${districtId}::uuid ORDER BY id LIMIT 30`;
      await tx.$executeRaw`
        INSERT INTO student_clock (district_id, student_id, kind, due_on, started_on)
        SELECT s.district_id, s.id, k.kind, s.next_due_on + k.days, s.last_annual_review_on
          FROM student s, (VALUES ('annual_review', 0), ('reevaluation', 400), ('transition', 700)) k(kind, days)
         WHERE s.district_id = ${districtId}::uuid`;
      await tx.$executeRaw`
        INSERT INTO iep (district_id, id, student_id, kind, status, created_by_id, starts_on, ends_on, finding_errors)
        SELECT district_id, gen_random_uuid(), id, 'annual', (CASE WHEN p.open THEN 'draft' ELSE 'active' END)::"IepStatus",
               id, current_date - 100, current_date + 265, CASE WHEN p.open THEN 3 END
          FROM (SELECT *, row_number() OVER (ORDER BY id) AS at FROM student WHERE district_id = ${districtId}::uuid) s,
               (VALUES (true, 0), (false, 1), (false, 2)) p(open, part) WHERE s.at % 3 = p.part`;
      await tx.$executeRaw`
        INSERT INTO iep_section (district_id, id, iep_id, key, fields)
        SELECT i.district_id, gen_random_uuid(), i.id, k.key, k.fields::jsonb
          FROM iep i, (VALUES ('goals', '{}'), ('lre', '{"environmentCode":"RC80"}'), ('transition', '{}')) k(key, fields)
         WHERE i.district_id = ${districtId}::uuid`;
      await tx.$executeRaw`
        INSERT INTO iep_block (district_id, id, iep_id, section_id, position, kind, fields)
        SELECT x.district_id, gen_random_uuid(), x.iep_id, x.id, n, 'goal', jsonb_build_object(
                 'baseline', jsonb_build_object('value', 10, 'on', (current_date - 100)::text),
                 'criterion', jsonb_build_object('value', 30), 'targetOn', (current_date + 200)::text)
          FROM iep_section x, generate_series(1, 2) n
         WHERE x.district_id = ${districtId}::uuid AND x.key = 'goals'`;
      await tx.$executeRaw`
        INSERT INTO goal_progress (district_id, id, iep_id, goal_block_id, measured_on, value, recorded_by_id)
        SELECT b.district_id, gen_random_uuid(), b.iep_id, b.id, current_date - n * 7, 10 + (n * 5) % 17, b.id
          FROM iep_block b, generate_series(1, 4) n WHERE b.district_id = ${districtId}::uuid AND b.kind = 'goal'`;
      await tx.$executeRaw`
        INSERT INTO review_request (district_id, id, iep_id, requested_by_id, reviewer_membership_id)
        SELECT district_id, gen_random_uuid(), id, id, ${coordinator.membershipId}::uuid
          FROM iep WHERE district_id = ${districtId}::uuid AND status = 'draft' LIMIT 40`;
      await tx.$executeRawUnsafe('ANALYZE');
    },
    { timeoutMs: 600_000 },
  );
  return { coordinator, manager };
}
