import { describe, expect, it } from 'vitest';
import { checkIep } from '@/lib/compliance/engine';
import { allStages } from '@/lib/compliance/stages';
import { checkItem } from '@/lib/drafting/gates/check-item';
import type { IepDocument } from '@/lib/ieps/document';
import { readGoalFrames } from '@/prisma/seed/goal-bank';
import { filledFrame } from '@/tests/factories/filled-frame';
import { blockOf, cleanContext, cleanDocument } from '@/tests/factories/iep-document';
import { cleanIds, sentence, testId } from '@/tests/factories/plan-items';
import { gateContext, goal } from '@/tests/fixtures/drafting/gate-pack';
import type { GoalFrame } from './goal-frame';

const frames = readGoalFrames();
const rules = ['GO-02', 'GO-03', 'GO-04', 'GO-06', 'GO-08', 'GO-10', 'GO-15', 'GO-16', 'GO-19', 'GO-21'];
const firstId = 20_000;

function timesPerMonth(frequency: string): number {
  if (frequency.includes('two weeks') || frequency.includes('twice a month')) return 2;
  return /day|week|lesson|shift/.test(frequency) ? 4 : 1;
}

/** The parts of a goal made from a frame, as both the plan and a draft hold them. */
function fieldsOf(frame: GoalFrame) {
  const { condition, behavior, consistency, unit, target, baseline } = filledFrame(frame);
  return {
    area: frame.area,
    condition,
    behavior,
    criterion: { value: target, unit, level: '', consistency },
    baseline: { value: baseline, unit, level: '', on: '2026-09-21', note: '' },
    direction: frame.metric.direction,
    measurement: {
      tool: frame.tool,
      frequency: frame.frequency,
      timesPerMonth: timesPerMonth(frame.frequency),
      responsible: 'Special education teacher',
    },
  };
}

function planOf(all: readonly GoalFrame[]): IepDocument {
  const plan = cleanDocument();
  const model = blockOf(plan, 'goal', cleanIds.goal);
  plan.sections.goals.blocks = all.map((frame, at) => ({
    ...model,
    id: testId(firstId + at),
    fields: { ...model.fields, ...fieldsOf(frame) },
    sentences: [sentence(filledFrame(frame).text.replaceAll('Nadia', 'Marisol'))],
  }));
  return plan;
}

function findings(all: readonly GoalFrame[]): string[] {
  return checkIep(planOf(all), { ...cleanContext, stages: allStages })
    .filter(({ ruleId }) => rules.includes(ruleId))
    .map(({ ruleId, blockId }) => {
      const at = all.findIndex((_, index) => testId(firstId + index) === blockId);
      return `${ruleId} ${all[at]?.id ?? '?'}`;
    });
}

function gateFaults(frame: GoalFrame): string[] {
  const { text, baseline, target, unit } = filledFrame(frame);
  const [first] = gateContext.pack.entries;
  if (!first) throw new Error('no evidence');
  const entries = [{ ...first, text: `${baseline} ${unit}`, value: baseline, unit }];
  const item = goal({ text, derivations: [{ value: `${target}`, from: 'team' }], fields: fieldsOf(frame) });
  return checkItem(item, { ...gateContext, pack: { ...gateContext.pack, entries } })
    .filter(({ gate, passed }) => !passed && gate.startsWith('goal_'))
    .map(({ gate, detail }) => `${frame.id} ${gate}: ${detail}`);
}

const [sample] = frames;
if (!sample) throw new Error('the bank is empty');

describe('every frame of the goal bank, filled in', () => {
  it('leaves no gap open', () => {
    const open = frames.filter((frame) => /[{}]/.test(filledFrame(frame).text)).map(({ id }) => id);
    expect(open).toEqual([]);
  });

  it('passes the rules for goals', () => {
    expect(findings(frames)).toEqual([]);
  });

  it('passes the goal gates of a draft', () => {
    expect(frames.flatMap(gateFaults)).toEqual([]);
  });
});

describe('a poor frame', () => {
  it.each([
    ['GO-02', { behavior: 'understand letter sounds' }],
    ['GO-15', { behavior: 'read ten letters and raise her hand' }],
    [
      'GO-16',
      {
        criterion: 'with {target} percent',
        metric: { unit: 'percent', direction: 'increase' as const },
        condition: 'Given a page',
        behavior: 'read the letters',
        consistency: 'steadily',
      },
    ],
    ['GO-21', { frequency: 'once a month' }],
    ['GO-19', { behavior: 'receive speech therapy' }],
  ] as const)('is found by %s', (rule, change) => {
    expect(findings([{ ...sample, ...change }])).toContain(`${rule} ${sample.id}`);
  });

  it('is found by the gates', () => {
    expect(gateFaults({ ...sample, behavior: 'explore letters' })).toEqual([
      `${sample.id} goal_behavior: explore`,
    ]);
  });
});
