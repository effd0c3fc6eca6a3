import type { SectionFields } from '@/lib/ieps/sections';
import { fixed, own, type PlanPart } from './plan-part';
import type { Wording } from './words';

type Target = SectionFields<'behavior_plan'>['targets'][number];

/** Each behavior the plan works on: what it looks like, how often it is now, what it is for. */
export function behaviorTargets(targets: readonly Target[], { words }: Wording): PlanPart[] {
  const label = (name: string) => words(`ieps.fields.behavior_plan_targets.${name}`);
  return targets.map((target, index) => ({
    kind: 'item',
    id: `behavior-${index + 1}`,
    title: words('export.behavior_target', { number: index + 1 }),
    sentences: [],
    facts: [
      ...named(label('name'), target.name),
      ...named(label('definition'), target.definition),
      ...named(label('baseline'), target.baseline),
      {
        label: label('function'),
        value: fixed(target.function ? words(`ieps.choices.${target.function}`) : words('export.open')),
      },
      ...named(label('hypothesis'), target.hypothesis),
    ],
  }));
}

function named(label: string, text: string) {
  return text.trim() === '' ? [] : [{ label, value: own(text) }];
}
