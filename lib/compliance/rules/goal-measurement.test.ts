import { describe, expect, it } from 'vitest';
import type { DocumentBlockOf, IepDocument } from '@/lib/ieps/document';
import { blockOf } from '@/tests/factories/iep-document';
import { findingsOf, keysOf } from '@/tests/factories/check';
import { cleanIds } from '@/tests/factories/plan-items';

type GoalFields = DocumentBlockOf<'goal'>['fields'];

/** Changes the reading goal. */
function goal(change: (fields: GoalFields) => void, also: (plan: IepDocument) => void = () => {}) {
  return (plan: IepDocument) => {
    change(blockOf(plan, 'goal', cleanIds.goal).fields);
    also(plan);
  };
}
const withState = (stateConfig: Record<string, unknown>) => (plan: IepDocument) =>
  void (plan.district.stateConfig = stateConfig);

function takeAlternate({ sections }: IepDocument) {
  for (const decision of sections.assessments.fields.decisions) decision.participation = 'alternate';
}

describe('GO-06', () => {
  it.each(['tool', 'responsible'] as const)('wants the %s', (part) => {
    const [finding] = findingsOf(
      'GO-06',
      goal(({ measurement }) => void (measurement[part] = '')),
    );
    expect(finding?.path).toContain(`measurement.${part}`);
  });
  it('wants how often, in words or as a number', () => {
    const often = (frequency: string, timesPerMonth: number | null) =>
      keysOf(
        'GO-06',
        goal(({ measurement }) => void Object.assign(measurement, { frequency, timesPerMonth })),
      );
    expect(often('', null)).toEqual(['GO-06']);
    expect(often('weekly', null)).toEqual([]);
    expect(often('', 4)).toEqual([]);
  });
});

describe('GO-07', () => {
  const reports = (progressSchedule: string, progressReportsPerYear: number | null, min?: number) =>
    keysOf('GO-07', (plan) => {
      Object.assign(plan.sections.goals.fields, { progressSchedule, progressReportsPerYear });
      if (min !== undefined) plan.district.stateConfig = { minProgressReportsPerYear: min };
    });
  it('wants a schedule', () => {
    expect(reports('', 4)).toEqual(['GO-07']);
    expect(reports('With report cards', null)).toEqual([]);
  });
  it('wants as many reports as the state does, and asks where the number is unknown', () => {
    expect(reports('Quarterly', 4, 4)).toEqual([]);
    expect(reports('Quarterly', 3, 4)).toEqual(['GO-07_count']);
    expect(reports('Quarterly', null, 4)).toEqual(['GO-07_confirm']);
  });
});

describe('GO-18', () => {
  const objectives = (count: number, also: (plan: IepDocument) => void) =>
    findingsOf('GO-18', (plan) => {
      const list = Array.from({ length: count }, (_, index) => ({ text: `Step ${index + 1}`, by: null }));
      for (const id of [cleanIds.goal, cleanIds.functionalGoal])
        blockOf(plan, 'goal', id).fields.objectives = list;
      also(plan);
    }).map(({ messageKey, severity }) => [messageKey, severity]);

  it('wants objectives for each goal with an alternate assessment, two to be useful', () => {
    expect(objectives(0, takeAlternate)).toEqual([
      ['GO-18', 'error'],
      ['GO-18', 'error'],
    ]);
    expect(objectives(1, takeAlternate)[0]).toEqual(['GO-18_one', 'warning']);
    expect(objectives(2, takeAlternate)).toEqual([]);
  });
  it('wants them for all where the state does, else for nobody', () => {
    expect(objectives(0, () => {})).toEqual([]);
    expect(objectives(0, withState({ objectivesForAll: true }))[0]).toEqual(['GO-18_state', 'error']);
  });
});

describe('GO-20', () => {
  const who = (responsible: string) =>
    keysOf(
      'GO-20',
      goal(({ measurement }) => void (measurement.responsible = responsible)),
    );
  it.each(['Ms. Kim', 'Dana Kim', 'Mr. O’Neill'])('does not take the name %s for a role', (name) => {
    expect(who(name)).toEqual(['GO-20']);
  });
  it.each([
    'Special education teacher',
    'Ms. Kim, SLP',
    'speech-language pathologist',
    'OT',
    'Case Manager',
    'the person who reads with her',
  ])('takes "%s"', (role) => {
    expect(who(role)).toEqual([]);
  });
  it('leaves a blank to GO-06', () => {
    expect(who('')).toEqual([]);
  });
});

describe('GO-21', () => {
  const scheduled = (timesPerMonth: number | null, frequency = '', reports: number | null = 4) =>
    keysOf(
      'GO-21',
      goal(
        ({ measurement }) => void Object.assign(measurement, { timesPerMonth, frequency }),
        ({ sections }) => void (sections.goals.fields.progressReportsPerYear = reports),
      ),
    );
  it('wants probes every two weeks, or eight scores a report', () => {
    expect(scheduled(2)).toEqual([]);
    expect(scheduled(1)).toEqual(['GO-21']);
    expect(scheduled(1, '', 1)).toEqual([]);
  });
  it('reads the words where there is no number, and asks where it cannot', () => {
    expect(scheduled(null, 'every two weeks')).toEqual([]);
    expect(scheduled(null, 'once a month')).toEqual(['GO-21']);
    expect(scheduled(null, 'as the unit allows')).toEqual(['GO-21_confirm']);
    expect(scheduled(null, '')).toEqual([]);
  });
  it('is not asked of other measures', () => {
    const tasks = ({ criterion, measurement }: GoalFields) => {
      criterion.unit = 'tasks of 10';
      measurement.timesPerMonth = 1;
    };
    expect(keysOf('GO-21', goal(tasks))).toEqual([]);
  });
});

describe('GO-22', () => {
  const learner = (plan: IepDocument) => void (plan.student.englishLearner = true);
  it('asks for each goal of an English learner', () => {
    expect(keysOf('GO-22', learner)).toEqual([]);
    for (const answer of ['no', null] as const) {
      expect(
        keysOf(
          'GO-22',
          goal((fields) => void (fields.linguisticallyAppropriate = answer), learner),
        ),
      ).toEqual(['GO-22']);
    }
  });
  it('asks nobody else', () => {
    expect(
      keysOf(
        'GO-22',
        goal((fields) => void (fields.linguisticallyAppropriate = null)),
      ),
    ).toEqual([]);
  });
});
