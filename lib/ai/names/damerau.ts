/**
 * Whether two words are within `limit` edits, an edit being a letter added, left out or changed, or two
 * neighbours swapped (optimal string alignment, Damerau 1964).
 */
export function isWithinEdits(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cell({ a, b, i, j, row, last, beforeLast }));
    if (Math.min(...row) > limit) return false;
    beforeLast = last;
    last = row;
  }
  return (last[b.length] ?? Infinity) <= limit;
}

type Cell = Readonly<{
  a: string;
  b: string;
  i: number;
  j: number;
  row: readonly number[];
  last: readonly number[];
  beforeLast: readonly number[];
}>;

function cell({ a, b, i, j, row, last, beforeLast }: Cell): number {
  const at = (values: readonly number[], index: number) => values[index] ?? Infinity;
  const isSame = a[i - 1] === b[j - 1];
  const plain = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (isSame ? 0 : 1));
  const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return isSwap ? Math.min(plain, at(beforeLast, j - 2) + 1) : plain;
}
