/** One figure of a benchmark beside what it is measured against. */
export type Measure = {
  name: string;
  value: number;
  unit: string;
  /** What the value stands against, in words with its own figure. */
  against: string;
  /** The bound that is aimed at, and which side of it is good; null where a figure is only reported. */
  aim: { atMost: number } | { atLeast: number } | null;
};

export function isMet({ value, aim }: Measure): boolean | null {
  if (aim === null) return null;
  return 'atMost' in aim ? value <= aim.atMost : value >= aim.atLeast;
}

function aimText({ aim, unit }: Measure): string {
  if (aim === null) return '';
  return 'atMost' in aim ? `<= ${aim.atMost} ${unit}` : `>= ${aim.atLeast} ${unit}`;
}

function verdict(measure: Measure): string {
  const met = isMet(measure);
  return met === null ? '' : met ? 'met' : 'MISSED';
}

/** The measures as a table for the terminal. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = [
    ['measure', 'value', 'aim', '', 'against'],
    ...measures.map((measure) => [
      measure.name,
      `${measure.value} ${measure.unit}`,
      aimText(measure),
      verdict(measure),
      measure.against,
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
