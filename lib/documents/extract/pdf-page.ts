import { cleanText } from './clean';
import { joinWrappedRows, lineText, median, toLines, type Line, type TextRun } from './pdf-lines';

type Body = { size: number; font: string };
type Gutter = { left: TextRun[]; right: TextRun[]; top: number; bottom: number };

/** Size and font that most letters of the page have; what differs from them is set apart on purpose. */
function bodyOf(runs: readonly TextRun[]): Body {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  for (const run of runs) {
    const size = Math.round(run.size * 2) / 2;
    sizes.set(size, (sizes.get(size) ?? 0) + run.text.length);
    fonts.set(run.font, (fonts.get(run.font) ?? 0) + run.text.length);
  }
  const most = <Key>(counts: Map<Key, number>) => [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return { size: most(sizes) ?? 10, font: most(fonts) ?? '' };
}

function isProse(runs: readonly TextRun[]): boolean {
  const lengths = toLines(runs).map((line) => lineText(line).length);
  return lengths.length >= 8 && median(lengths) >= 28;
}

function extent(runs: readonly TextRun[]): { left: number; right: number } {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    left = Math.min(left, run.x);
    right = Math.max(right, run.x + run.width);
  }
  return { left, right };
}

/** The upright line near the middle that fewest runs cross. */
function quietestCut(runs: readonly TextRun[]): { at: number; crossing: TextRun[] } {
  const { left, right } = extent(runs);
  let best = { at: left, crossing: [...runs] };
  for (let share = 0.4; share <= 0.6; share += 0.01) {
    const at = left + (right - left) * share;
    const crossing = runs.filter((run) => run.x < at && run.x + run.width > at);
    if (crossing.length < best.crossing.length) best = { at, crossing };
  }
  return best;
}

/**
 * Two columns of prose: an upright strip near the middle that nothing between a title and a foot crosses, with
 * eight or more lines of sentence length on both sides. Tables have short cells and stay one line a row.
 */
function findGutter(runs: readonly TextRun[]): Gutter | null {
  const { at, crossing } = quietestCut(runs);
  const left = runs.filter((run) => run.x + run.width <= at);
  const right = runs.filter((run) => run.x >= at);
  if (left.length < 8 || right.length < 8) return null;
  const middle = median(left.map((run) => run.y));
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { y } of crossing) {
    if (y > middle) top = Math.min(top, y);
    else bottom = Math.max(bottom, y);
  }
  const isInside = (run: TextRun) => run.y < top && run.y > bottom;
  const columns = { left: left.filter(isInside), right: right.filter(isInside), top, bottom };
  return isProse(columns.left) && isProse(columns.right) ? columns : null;
}

function isHeading(line: Line, body: Body): boolean {
  const text = lineText(line);
  if (text.length > 120 || line.cells.length > 1) return false;
  if (line.size > body.size * 1.12) return true;
  return line.runs.every((run) => run.font !== body.font) && !/[.,;]$/.test(text);
}

/** Line after line with a blank line at paragraph gaps and on both sides of headings. */
function blockText(runs: readonly TextRun[], body: Body): string {
  const lines = joinWrappedRows(toLines(runs));
  const gaps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  const leading = median(gaps.filter((gap) => gap > 0)) || body.size * 1.2;
  let text = '';
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before) {
      const areRows = before.cells.length > 1 && line.cells.length > 1;
      const isApart = before.y - line.y > leading * 1.25 && !areRows;
      const changesHeading = isHeading(before, body) !== isHeading(line, body);
      text += isApart || changesHeading ? '\n\n' : '\n';
    }
    text += lineText(line);
  });
  return text;
}

/**
 * The text of one page in reading order. Cells of a table row stay on one line, parted by ` | `; headings
 * (lines larger than the body or in another font) and paragraphs are parted by a blank line; two columns of
 * prose are read one after the other.
 */
export function pageText(runs: readonly TextRun[]): string {
  const visible = runs.filter((run) => run.text.trim() !== '');
  if (visible.length === 0) return '';
  const body = bodyOf(visible);
  const gutter = findGutter(visible);
  if (!gutter) return cleanText(blockText(visible, body));
  const parts = [
    visible.filter((run) => run.y >= gutter.top),
    gutter.left,
    gutter.right,
    visible.filter((run) => run.y <= gutter.bottom),
  ];
  const texts = parts.map((part) => blockText(part, body)).filter((text) => text !== '');
  return cleanText(texts.join('\n\n'));
}
