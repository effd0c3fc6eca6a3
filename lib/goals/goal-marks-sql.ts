import 'server-only';
import { Prisma } from '@/lib/db/generated/client';

/**
 * Each goal of the plans in effect, with whether its last measurement stands on the good side of the aimline of its
 * own day: null without a measurement, a baseline or a target. The arithmetic is that of `aimlineAt`
 * (lib/goals/aimline.ts), in the database because a district has tens of thousands of goals; an integration test
 * holds the two together. Columns: student_id, goal_id, on_track. `plans` narrows the plans, as `i`.
 */
export function goalMarks(districtId: string, plans: Prisma.Sql = Prisma.sql`true`): Prisma.Sql {
  return Prisma.sql`
    SELECT m.student_id, m.goal_id,
           CASE WHEN m.value IS NULL OR m.target IS NULL OR m.baseline IS NULL
                     OR m.starts_on IS NULL OR m.target_on IS NULL THEN NULL
                WHEN m.direction = 'decrease' THEN m.value <= ${aim}
                ELSE m.value >= ${aim} END AS on_track
      FROM (
        SELECT i.student_id, b.id AS goal_id, p.value, p.measured_on, b.fields ->> 'direction' AS direction,
               ${amount('baseline')} AS baseline, ${amount('criterion')} AS target,
               coalesce((b.fields -> 'baseline' ->> 'on')::date, i.starts_on) AS starts_on,
               coalesce((b.fields ->> 'targetOn')::date, i.ends_on) AS target_on
          FROM iep i
         CROSS JOIN LATERAL (
           SELECT g.id, g.fields FROM iep_block g
            WHERE g.district_id = i.district_id AND g.iep_id = i.id AND g.kind = 'goal' OFFSET 0) b
          LEFT JOIN LATERAL (
           SELECT r.value, r.measured_on FROM goal_progress r
            WHERE r.district_id = i.district_id AND r.goal_block_id = b.id AND r.voided_at IS NULL
            ORDER BY r.measured_on DESC, r.recorded_at DESC LIMIT 1) p ON true
         WHERE i.district_id = ${districtId}::uuid AND i.status = 'active' AND ${plans}) m`;
}

function amount(measure: 'baseline' | 'criterion'): Prisma.Sql {
  return Prisma.sql`CASE WHEN jsonb_typeof(b.fields -> ${measure} -> 'value') = 'number'
                         THEN (b.fields -> ${measure} ->> 'value')::numeric END`;
}

const aim = Prisma.sql`
  CASE WHEN m.target_on <= m.starts_on THEN m.target
       ELSE m.baseline + (m.target - m.baseline)
            * least(1, greatest(0, (m.measured_on - m.starts_on)::numeric / (m.target_on - m.starts_on))) END`;
