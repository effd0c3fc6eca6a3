import { asSystem } from '@/lib/db/in-district';

/** A fingerprint of everything the district holds: equal before and after means nothing was written. */
export async function fingerprint(districtId: string): Promise<string> {
  return asSystem(async (tx) => {
    const tables = await tx.$queryRaw<{ name: string }[]>`
      SELECT c.table_name AS name FROM information_schema.columns c
      JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND c.column_name = 'district_id' AND t.table_type = 'BASE TABLE'
      ORDER BY 1`;
    const digests = tables.map(
      ({ name }) =>
        `SELECT '${name}' AS name, md5(string_agg(t::text, '|' ORDER BY t::text)) AS digest FROM "${name}" t WHERE district_id = $1::uuid`,
    );
    const rows = await tx.$queryRawUnsafe<{ name: string; digest: string | null }[]>(
      digests.join(' UNION ALL '),
      districtId,
    );
    return rows.map(({ name, digest }) => `${name} ${digest ?? ''}`).join();
  });
}
