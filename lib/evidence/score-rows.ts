import type { ScoreBody } from './score-body';

/** One measure with its figures, or the header that names a table's columns. */
export type Row =
  | Readonly<{ kind: 'header'; columns: readonly string[] }>
  | Readonly<{
      kind: 'row';
      measure: string;
      text: string;
      unit?: string;
      body?: ScoreBody;
      at: number;
      clause?: string;
    }>;

type RowContext = Readonly<{ columns: readonly string[] | null; isInTest: boolean; testName: string | null }>;

const headerWords =
  /standard score|\bSS\b|scaled|percentile|%ile|T[- ]?score|\bscore\b|\brank\b|descript|range|classification/i;
const figureWords =
  /^(?:[\d\s.,;()[\]<>%–+/-]|SS|PR|T\b|standard|scaled|scores?|index|percentile|rank|%ile|%-ile|st|nd|rd|th|CI|confidence|interval|range|very|extremely|low|below|above|average|high|superior|exceptional|mildly|moderately|significantly|elevated|borderline|at[- ]risk|clinically|significant|moderate|adequate|severe|within|normal|limits|of|was|=|:|\|)*$/i;

/** A table row or "name number percentile" line; null when the line is prose. */
export function rowOf(line: string, context: RowContext): Row | null {
  const cells = line
    .split(/\t|\s*\|\s*|\s{3,}/)
    .map((cell) => cell.trim())
    .filter(Boolean);
  if (cells.length >= 2) {
    if (
      cells.every((cell) => !/\d/.test(cell) || /^\d+%? (?:CI|confidence)/i.test(cell)) &&
      headerWords.test(line)
    )
      return { kind: 'header', columns: cells };
    const row = tableRow(cells, line, context);
    if (row) return row;
  }
  return lineRow(line, context);
}

function tableRow(cells: readonly string[], line: string, { columns, testName }: RowContext): Row | null {
  const named =
    testName &&
    cells[0] &&
    cells[0].includes(testName) &&
    /[A-Za-z]{3}/.test(cells[1] ?? '') &&
    !/\d/.test(cells[1] ?? '')
      ? cells.slice(1)
      : cells;
  const [first = '', ...rest] = named;
  const measure = cleanMeasure(first, testName);
  if (!/[A-Za-z]{2}/.test(measure) || !rest.some((cell) => /\d/.test(cell))) return null;
  const text =
    columns && columns.length === cells.length
      ? labelled(columns.slice(cells.length - rest.length), rest)
      : bare(rest);
  return { kind: 'row', measure, text, at: line.length };
}

/** Cells under their headers: "Standard score" above 76 makes "SS 76". */
function labelled(columns: readonly string[], cells: readonly string[]): string {
  return cells
    .map((cell, at) => {
      const column = columns[at] ?? '';
      if (/percentile|%ile|rank|\bPR\b/i.test(column) && /^[<\d]/.test(cell))
        return `percentile ${cell.replace(/(?:st|nd|rd|th)\b.*/, '')}`;
      if (/scaled/i.test(column)) return `scaled score ${cell}`;
      if (/T[- ]?score/i.test(column)) return `T ${cell}`;
      if (/standard|\bSS\b|index|composite/i.test(column)) return `SS ${cell}`;
      return /interval|\bCI\b|range|classif|descript/i.test(column) ? '' : `${column} ${cell}`;
    })
    .filter(Boolean)
    .join('; ');
}

/** Cells without headers: a first whole number is the score, a second its percentile; intervals are left out. */
function bare(cells: readonly string[]): string {
  const kept = cells.filter((cell) => !/^\(?\d+\s*[-–]\s*\d+\)?$/.test(cell));
  const [score = '', percentile = ''] = kept;
  const isPair = /^\d{1,3}$/.test(score) && /^(?:<\s*)?\d{1,2}(?:\.\d+)?(?:st|nd|rd|th)?$/.test(percentile);
  return isPair
    ? `${score}; percentile ${percentile.replace(/[a-z]+$/, '')}; ${kept.slice(2).join('; ')}`
    : kept.join('; ');
}

const lineShape =
  /^\s*(?:[-•*]\s*)?(grade \d{1,2}[a-z ,]{0,20}|[A-Za-z][A-Za-z'’\-/&(), ]{1,60}?(?:\bgrade \d{1,2}[a-z ,]{0,20})?)\s*(?:[:=–—]|\s-\s)?\s*((?:SS|T|PR|standard score|scaled score|T-score)?\s*[:=]?\s*\d.*)$/;

function lineRow(line: string, { isInTest, testName }: RowContext): Row | null {
  const stripped = testName ? line.replace(testName, ' '.repeat(testName.length)) : line;
  const match = lineShape.exec(stripped);
  if (!match?.[1] || !match[2]) return null;
  const hasColon = /[:=–—]\s*(?:SS|T|PR)?\s*\d/.test(stripped);
  if (
    !(isInTest && figureWords.test(match[2])) &&
    !(hasColon && match[2].length < 120 && !/[.;]\s+[A-Z]\w+ \w+/.test(match[2]))
  )
    return null;
  const named = cleanMeasure(match[1], testName);
  // "ORF grade 3: 41": the test is the measure and the rest its level.
  const measure = /^(?:grade \d+.*)?$/i.test(named) ? (testName ?? named) : named;
  if (!measure || measure.split(' ').length > 9) return null;
  return {
    kind: 'row',
    measure,
    text: figureWords.test(match[2]) ? compact(match[2]) : match[2],
    at: line.length,
  };
}

/** "92 30 89-96 Average" as "92; percentile 30". */
function compact(figures: string): string {
  const cells = figures
    .replace(/\(?\b\d+\s*[-–]\s*\d+\b\)?/g, ' ')
    .trim()
    .split(/[\s,;]+/);
  const [score = '', percentile = ''] = cells;
  return /^\d{1,3}$/.test(score) && /^<?\d{1,2}(?:\.\d)?$/.test(percentile) && cells.length <= 6
    ? `${score}; percentile ${percentile}`
    : figures;
}

export function cleanMeasure(text: string, testName: string | null = null): string {
  return (testName ? text.replace(testName, ' ') : text)
    .replace(/^[\s\-•*:,–—(]+|[\s:,=–—(-]+$/g, '')
    .replace(/\s*\b(?:standard score|scaled score|T-score|index score|SS|score)\s*$/i, '')
    .replace(/^(?:the|a|an|his|her|their|and|on the|on(?! task)|in|for|with)\s+/i, '')
    .replace(/[\s:,=(]+$/, '')
    .replace(/_+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
