import { valueAt } from './field-path';

const fewest = 2;

/**
 * Whether placements still have to be weighed: a first plan, or one that changes the placement, names at least two
 * of the continuum (34 CFR 300.115, 300.503(b)(6)).
 */
export function needsPlacementOptions(lreFields: unknown, iepKind: string): boolean {
  const changes = valueAt(lreFields, 'placementChanges');
  const isChange = changes === 'yes' || (changes !== 'no' && iepKind === 'initial');
  if (!isChange) return false;
  const options = valueAt(lreFields, 'placementOptions');
  const named = Array.isArray(options) ? options.filter((row) => valueAt(row, 'option') !== null) : [];
  return named.length < fewest;
}
