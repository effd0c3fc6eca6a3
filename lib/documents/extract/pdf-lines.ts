import { cleanText } from './clean';

/** A run of glyphs with its place on the page in points; `y` grows upward as in PDF. */
export type TextRun = { text: string; x: number; y: number; width: number; size: number; font: string };
export type Cell = { text: string; from: number; to: number };
export type Line = { runs: TextRun[]; cells: Cell[]; y: number; size: number };

/** Gaps in letter heights: a sure cell border, a border in a line that has a sure one, a space. */
const sureCellGap = 1.3;
const likelyCellGap = 0.6;
const wordGap = 0.18;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The gap before each run, in letter heights; null before the first. */
function gapsOf(runs: readonly TextRun[]): (number | null)[] {
  let end: number | null = null;
  return runs.map((run) => {
    const gap: number | null = end === null ? null : (run.x - end) / Math.max(run.size, 1);
    end = Math.max(end ?? Number.NEGATIVE_INFINITY, run.x + run.width);
    return gap;
  });
}

function cellsOf(runs: readonly TextRun[]): Cell[] {
  const gaps = gapsOf(runs);
  const isTabular = gaps.some((gap) => gap !== null && gap > sureCellGap);
  const border = isTabular ? likelyCellGap : sureCellGap;
  const cells: Cell[] = [];
  runs.forEach((run, index) => {
    const gap = gaps[index] ?? null;
    const to = run.x + run.width;
    const last = cells.at(-1);
    if (!last || gap === null || gap > border) {
      cells.push({ text: run.text, from: run.x, to });
      return;
    }
    last.text += (gap > wordGap && !last.text.endsWith(' ') ? ' ' : '') + run.text;
    last.to = Math.max(last.to, to);
  });
  return cells.map((cell) => ({ ...cell, text: cleanText(cell.text) })).filter((cell) => cell.text !== '');
}

export function lineText(line: Line): string {
  return line.cells.map((cell) => cell.text).join(' | ');
}

/** Runs whose baselines lie within half a letter height form one line (superscripts included). */
export function toLines(runs: readonly TextRun[]): Line[] {
  const lines: Omit<Line, 'cells'>[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - run.y) <= Math.max(last.size, run.size) * 0.45) {
      last.runs.push(run);
      last.size = Math.max(last.size, run.size);
    } else {
      lines.push({ runs: [run], y: run.y, size: run.size });
    }
  }
  const whole = lines.map((line) => {
    const sorted = [...line.runs].sort((a, b) => a.x - b.x);
    return { ...line, runs: sorted, cells: cellsOf(sorted) };
  });
  return whole.filter((line) => line.cells.length > 0);
}

const isRow = (line: Line) => line.cells.length >= 3;

/** The column of `row` under which a cell stands, or -1 when it stands under none or under several. */
function columnOf(cell: Cell, row: Line): number {
  const under = row.cells.flatMap((column, index) =>
    cell.from < column.to && cell.to > column.from ? [index] : [],
  );
  const starts = row.cells.findIndex((column) => Math.abs(column.from - cell.from) <= 2);
  if (under.length > 1) return -1;
  return under[0] ?? starts;
}

/**
 * Joins the second line of a wrapped table cell to its row, so that a score stays beside the whole name of its
 * test. Only where lines inside a row are clearly closer than the rows are to each other: otherwise a label of
 * its own could be joined to another test's score.
 */
export function joinWrappedRows(lines: readonly Line[]): Line[] {
  const pitches = lines.slice(1).flatMap((line, index) => {
    const before = lines[index];
    return before && isRow(before) && isRow(line) ? [before.y - line.y] : [];
  });
  const pitch = pitches.length > 0 ? Math.min(...pitches) : 0;
  const joined: Line[] = [];
  let lastY = 0;
  for (const line of lines) {
    const row = joined.at(-1);
    const columns = row && isRow(row) ? line.cells.map((cell) => columnOf(cell, row)) : [];
    const isClose = lastY - line.y < pitch * 0.85 && lastY - line.y < line.size * 1.6;
    lastY = line.y;
    if (row && isClose && columns.length > 0 && columns.length < row.cells.length && !columns.includes(-1)) {
      columns.forEach((column, index) => {
        const target = row.cells[column];
        if (target) target.text = `${target.text} ${line.cells[index]?.text ?? ''}`;
      });
    } else {
      joined.push(line);
    }
  }
  return joined;
}
