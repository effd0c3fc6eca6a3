import { describe, expect, it } from 'vitest';
import { readStateConfig, stateConfigSchema } from './state-config';
import examples from './state-configs.json';

describe('the state configuration', () => {
  it('is federal law where nothing is stored', () => {
    const config = readStateConfig({});
    expect(config).toMatchObject({
      transitionAge: 16,
      majorityAge: 18,
      objectivesForAll: false,
      evaluationLimit: { days: 60, unit: 'calendar' },
      developmentalDelayAdopted: null,
      serviceStartDays: 10,
      progressResponseDays: 20,
      recordAccessDays: 45,
      surrogateDays: 30,
    });
    // Federal law caps these: a state may only ask for less.
    expect(readStateConfig({ recordAccessDays: 46, surrogateDays: 31 })).toMatchObject({
      recordAccessDays: 45,
      surrogateDays: 30,
    });
    expect(config.requiredTests.map(({ subject }) => subject)).toEqual(['reading', 'mathematics']);
  });

  it('holds each example as valid data', () => {
    for (const example of Object.values(examples)) {
      expect(stateConfigSchema.safeParse(example).success).toBe(true);
    }
    expect(readStateConfig(examples.TX).transitionAge).toBe(14);
    expect(readStateConfig(examples.TX).measurableGoalComponents).toContain('condition');
    expect(readStateConfig(examples.CA).transitionAge).toBe(16);
  });

  it('falls back value by value when a stored one is no longer valid', () => {
    const config = readStateConfig({ transitionAge: 40, majorityAge: 19, gone: true });
    expect(config.transitionAge).toBe(16);
    expect(config.majorityAge).toBe(19);
  });

  it.each([null, 'text', 3, []])('reads %j as nothing stored', (stored) => {
    expect(readStateConfig(stored)).toEqual(readStateConfig({}));
  });

  it('refuses an unknown key or a wrong value when an administrator saves', () => {
    expect(stateConfigSchema.safeParse({ transitionAge: 12, colour: 'red' }).success).toBe(false);
    expect(stateConfigSchema.safeParse({ transitionAge: 17 }).success).toBe(false);
  });
});
