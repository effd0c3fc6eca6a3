import { describe, expect, it } from 'vitest';
import { faultOf as fault } from '@/tests/fixtures/drafting/gate-fault';
import { gateContext, goal } from '@/tests/fixtures/drafting/gate-pack';
import { checkItem } from './check-item';

describe('the goal gates', () => {
  it('pass a complete goal', () => {
    expect(checkItem(goal(), gateContext).filter(({ passed }) => !passed)).toEqual([]);
  });

  const measure = { unit: 'words correct per minute', level: 'grade 3 passages' };
  it.each([
    ['goal_condition', { condition: ' ' }, 'missing'],
    ['goal_behavior', { behavior: '' }, 'missing'],
    ['goal_behavior', { behavior: 'understand main ideas' }, 'understand'],
    ['goal_criterion', { criterion: { ...measure, value: null } }, 'no_number'],
    ['goal_criterion', { criterion: { value: 90, unit: '' } }, 'no_unit'],
    ['goal_date', { targetOn: null }, 'missing'],
    ['goal_date', { targetOn: '2027-10-05' }, '2027-10-05'],
    ['goal_date', { targetOn: '2026-10-05' }, '2026-10-05'],
    ['goal_measurement', { measurement: { frequency: 'weekly' } }, 'no_tool'],
    ['goal_measurement', { measurement: { tool: 'probes' } }, 'no_frequency'],
    ['goal_baseline', { baseline: { ...measure, value: null } }, 'missing'],
    ['goal_baseline', { baseline: { ...measure, value: 47 } }, '47'],
    [
      'goal_baseline',
      { baseline: { ...measure, value: 41, unit: 'percent' } },
      'percent / words correct per minute',
    ],
    [
      'goal_baseline',
      { baseline: { ...measure, value: 41, level: 'grade 2 passages' } },
      'grade 2 passages / grade 3 passages',
    ],
    ['goal_ambition', { criterion: { ...measure, value: 41 } }, '41 / 41'],
    ['goal_ambition', { direction: 'decrease' }, '41 / 90'],
  ] as const)('%s: %j is %s', (gate, fields, detail) => {
    expect(fault(gate, goal({ fields }))).toBe(detail);
  });

  it('accept the last day, and holding a level that is to be kept', () => {
    expect(fault('goal_date', goal({ fields: { targetOn: '2027-10-04' } }))).toBeNull();
    expect(
      fault('goal_ambition', goal({ fields: { criterion: { ...measure, value: 41 }, kind: 'maintenance' } })),
    ).toBeNull();
  });

  it('want the target declared', () => {
    expect(fault('number', goal({ derivations: [] }))).toBe('90');
  });
});
