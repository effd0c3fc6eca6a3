import type { Facts } from '../../facts';
import type { Lack } from '../../finding';
import { isSameUnit } from '../../measures';
import { isBlank } from '../../places';
import { entryPlace } from '../../record-places';

const number = /\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten)\b/i;

/** PR-02: each goal of a progress report has its measured value, in the goal's own unit. */
export function measuredProgress(facts: Facts): Lack[] {
  const { record, goals } = facts;
  const units = new Map(goals.map(({ block }) => [block.id, block.fields.criterion.unit]));
  return record.entries.flatMap((entry): Lack[] => {
    if (entry.kind !== 'progress_report') return [];
    return entry.data.goals.flatMap(({ goalId, value, unit, statement, code }, position): Lack[] => {
      const place = (part: string) => entryPlace(facts, entry, `goals.${position}.${part}`);
      const wanted = units.get(goalId) ?? '';
      // A goal that was not yet taught has nothing to measure.
      if (code === 'not_introduced') return [];
      if (value === null) return number.test(statement) ? [] : [place('value')];
      if (isBlank(unit) || isBlank(wanted) || isSameUnit(unit, wanted)) return [];
      return [{ ...place('unit'), variant: 'unit', values: { unit: wanted }, fix: 'change' }];
    });
  });
}
