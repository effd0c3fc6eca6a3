import 'server-only';
import { fromDateColumn } from '@/lib/db/calendar-column';
import type { Transaction } from '@/lib/db/in-district';
import { isArea } from '@/lib/ieps/domains';
import type { PackEntry } from './pack';

/** More data than a plan can rest on; the newest are kept. */
const maxEvidence = 300;

export type PackEvidence = { id: string; entry: Omit<PackEntry, 'id' | 'kind'> };

/** A student's confirmed data as pack entries, newest first. */
export async function readPackEvidence(
  tx: Transaction,
  districtId: string,
  studentId: string,
): Promise<PackEvidence[]> {
  const rows = await tx.evidence.findMany({
    where: { districtId, studentId, removedAt: null, confirmedAt: { not: null } },
    orderBy: [{ occurredOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    take: maxEvidence,
    select: {
      id: true,
      kind: true,
      area: true,
      instrument: true,
      measure: true,
      scoreType: true,
      value: true,
      unit: true,
      percentile: true,
      level: true,
      text: true,
      occurredOn: true,
      source: true,
    },
  });
  return rows.map(({ id, kind, area, value, percentile, occurredOn, source, ...row }) => {
    const on = fromDateColumn(occurredOn);
    const name = row.instrument ?? source ?? kind.replaceAll('_', ' ');
    return {
      id,
      entry: {
        ...row,
        label: on ? `${name}, ${on}` : name,
        on,
        evidenceKind: kind,
        area: area !== null && isArea(area) ? area : null,
        value: value === null ? null : value.toNumber(),
        percentile: percentile === null ? null : percentile.toNumber(),
      },
    };
  });
}
