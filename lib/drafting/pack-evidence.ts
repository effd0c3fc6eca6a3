import 'server-only';
import { fromDateColumn } from '@/lib/db/calendar-column';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/in-district';
import type { SourceView } from '@/lib/ieps/content';
import { isArea } from '@/lib/ieps/domains';
import { evidenceSelect, evidenceView } from '@/lib/ieps/source-select';
import type { PackEntry } from './pack';

/** More data than a plan can rest on; the newest are kept. */
const maxEvidence = 300;

export type PackEvidence = { view: SourceView; entry: Omit<PackEntry, 'id' | 'kind'> };

const packEvidenceSelect = {
  ...evidenceSelect,
  area: true,
  scoreType: true,
  value: true,
  unit: true,
  percentile: true,
  level: true,
} as const satisfies Prisma.EvidenceSelect;

type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof packEvidenceSelect }>;

/** A student's confirmed data as pack entries and as shown, newest first. */
export async function readPackEvidence(
  tx: Transaction,
  districtId: string,
  studentId: string,
): Promise<PackEvidence[]> {
  const rows = await tx.evidence.findMany({
    where: { districtId, studentId, removedAt: null, confirmedAt: { not: null } },
    orderBy: [{ occurredOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    take: maxEvidence,
    select: packEvidenceSelect,
  });
  return rows.map((row) => ({ view: evidenceView(row), entry: entryOf(row) }));
}

function entryOf(row: EvidenceRow): PackEvidence['entry'] {
  const { kind, area, value, percentile, text, instrument, measure, scoreType, unit, level } = row;
  const on = fromDateColumn(row.occurredOn);
  const name = instrument ?? row.source ?? kind.replaceAll('_', ' ');
  return {
    label: on ? `${name}, ${on}` : name,
    text,
    on,
    evidenceKind: kind,
    area: area !== null && isArea(area) ? area : null,
    instrument,
    measure,
    scoreType,
    value: value === null ? null : value.toNumber(),
    unit,
    percentile: percentile === null ? null : percentile.toNumber(),
    level,
  };
}
