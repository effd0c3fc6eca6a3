import type { DocumentBlockOf } from '@/lib/ieps/document';
import { serviceRow, supportRow } from './items';
import type { PlanPart } from './plan-part';
import type { Wording } from './words';

type Table = Extract<PlanPart, { kind: 'table' }>;

/** A table with its caption and heads in the reader's language; none when there is no row. */
export function table(
  caption: string,
  columns: readonly string[],
  rows: Table['rows'],
  { words }: Wording,
): Table[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: words(`export.captions.${caption}`),
      columns: columns.map((column) => words(`export.columns.${column}`)),
      rows,
    },
  ];
}

/** Special education, then related services (34 CFR 300.39, 300.34). */
export function serviceTables(services: readonly DocumentBlockOf<'service'>[], wording: Wording): Table[] {
  return (['special_education', 'related_service'] as const).flatMap((kind) =>
    table(
      kind,
      ['service', 'amount', 'where', 'who', 'dates'],
      services.filter(({ fields }) => fields.kind === kind).map((block) => serviceRow(block, wording)),
      wording,
    ),
  );
}

const supportKinds = [
  'accommodation',
  'modification',
  'supplementary_aid',
  'personnel_support',
  null,
] as const;

/** How is taught, what is expected, what is given, who is helped: a table each. */
export function supportTables(supports: readonly DocumentBlockOf<'support'>[], wording: Wording): Table[] {
  return supportKinds.flatMap((kind) =>
    table(
      kind ?? 'undecided_support',
      ['support', 'where', 'who', 'dates'],
      supports.filter(({ fields }) => fields.kind === kind).map((block) => supportRow(block, wording)),
      wording,
    ),
  );
}
