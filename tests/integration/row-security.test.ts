import { describe, expect, it } from 'vitest';
import { asSystem, inDistrict } from '@/lib/db/in-district';
import { createDistrict, createStaff, createStudent } from '@/tests/setup/users';

describe('row-level security', () => {
  it('guards every table that belongs to a district', async () => {
    const open = await asSystem(
      (tx) => tx.$queryRaw<{ name: string }[]>`
        SELECT c.relname AS name FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'district_id' AND NOT a.attisdropped
        WHERE c.relkind = 'r' AND NOT (
          c.relrowsecurity AND EXISTS (SELECT FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname)
        )`,
    );
    expect(open).toEqual([]);
  });

  it('shows a district its own rows only, whatever is asked', async () => {
    const own = await createDistrict();
    const other = await createDistrict();
    const viewer = await createStaff(own.districtId, 'coordinator');
    await createStudent(own, {});
    await createStudent(other, {});
    const rows = await inDistrict(viewer, (tx) => tx.student.findMany({ select: { districtId: true } }));
    expect(new Set(rows.map(({ districtId }) => districtId))).toEqual(new Set([own.districtId]));
  });
});
