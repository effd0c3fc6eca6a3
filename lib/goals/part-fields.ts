import type { FieldDescriptor } from '@/lib/ieps/field-descriptor';
import { itemDescriptors } from '@/lib/ieps/item-descriptors';
import type { GoalPart } from './goal-sentence';

/** Which of a goal's fields each part of its sentence is made of; the rest is `more`. */
const pathsOf: Readonly<Record<GoalPart, readonly string[]>> = {
  when: ['targetOn'],
  given: ['condition'],
  will: ['area', 'behavior', 'kind', 'direction'],
  how_well: [
    'baseline.value',
    'baseline.unit',
    'baseline.level',
    'baseline.on',
    'criterion.value',
    'criterion.unit',
    'criterion.level',
    'criterion.consistency',
  ],
  measured: [
    'measurement.tool',
    'measurement.frequency',
    'measurement.timesPerMonth',
    'measurement.responsible',
  ],
};

const placed = new Set(Object.values(pathsOf).flat());

/** The questions of one part of a goal, in the order of the part; `more`: those of no part. */
export function goalDescriptorsOf(part: GoalPart | 'more'): FieldDescriptor[] {
  if (part === 'more') return itemDescriptors.goal.filter(({ path }) => !placed.has(path));
  return pathsOf[part].flatMap((path) =>
    itemDescriptors.goal.filter((descriptor) => descriptor.path === path),
  );
}
