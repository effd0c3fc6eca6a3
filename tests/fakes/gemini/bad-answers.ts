import type { Composed } from './compose-fields';
import type { Scenario, ScenarioName } from './scenarios';

type Spoil = (items: readonly Composed[], scenario: Scenario) => unknown[];

const spoilBy: Partial<Record<ScenarioName, Spoil>> = {
  'wrong-number': changeFirst((first) => ({ ...first, text: withOtherNumber(first.text) })),
  'wrong-citation': changeFirst((first) => ({ ...first, sourceIds: ['e999'] })),
  'leaked-name': changeFirst((first, { leakedName }) => ({
    ...first,
    text: `${leakedName} sits beside them. ${first.text}`,
  })),
  'too-long': (items) =>
    Array.from({ length: Math.max(100, items.length * 10) }, (_, at) => items[at % items.length]),
  'wrong-schema': () => [{ kind: 'verdict', eligible: true }],
};

/** The items of an answer after a scenario has spoilt them. */
export function spoiled(items: readonly Composed[], scenario: Scenario): unknown[] {
  return spoilBy[scenario.name]?.(items, scenario) ?? [...items];
}

function changeFirst(change: (first: Composed, scenario: Scenario) => Composed): Spoil {
  return ([first, ...rest], scenario) => (first ? [change(first, scenario), ...rest] : []);
}

function withOtherNumber(text: string): string {
  const numbers = [...text.matchAll(/\d+/gu)];
  const last = numbers.at(-1);
  if (!last) return `${text} The score was 987.`;
  return `${text.slice(0, last.index)}${Number(last[0]) + 511}${text.slice(last.index + last[0].length)}`;
}
