import { describe, expect, it } from 'vitest';
import type { IepDocument } from '@/lib/ieps/document';
import { blockOf } from '@/tests/factories/iep-document';
import { findingsOf, keysOf } from '@/tests/factories/check';
import { cleanIds, sentence } from '@/tests/factories/plan-items';

type Decision = IepDocument['sections']['assessments']['fields']['decisions'][number];

/** Changes the decision on the mathematics test, which has one accommodation. */
function decision(fields: Partial<Decision>, also: (plan: IepDocument) => void = () => {}) {
  return (plan: IepDocument) => {
    Object.assign(plan.sections.assessments.fields.decisions[1] ?? {}, fields);
    also(plan);
  };
}
function decisions(list: Decision[], grade = '3', stateConfig: Record<string, unknown> = {}) {
  return (plan: IepDocument) => {
    plan.sections.assessments.fields.decisions = list;
    plan.student.grade = grade;
    plan.district.stateConfig = stateConfig;
  };
}
const alternate = decision({ participation: 'alternate' });

describe('AS-01', () => {
  it('wants each required subject of the grade', () => {
    const findings = findingsOf('AS-01', (plan) => void plan.sections.assessments.fields.decisions.pop());
    expect(findings.map(({ message }) => message)).toEqual([
      'Choose how the student will take the mathematics test this year.',
    ]);
    expect(keysOf('AS-01')).toEqual([]);
  });
  it('looks at the grade of each spring in the plan', () => {
    const grade2 = (endsOn: string) =>
      keysOf(
        'AS-01',
        (plan) => {
          decisions([], '2')(plan);
          Object.assign(plan.iep, { startsOn: '2027-05-03', endsOn });
        },
        { today: '2027-05-03' },
      );
    expect(grade2('2028-04-15')).toEqual(['AS-01_subject', 'AS-01_subject']);
    expect(grade2('2028-04-14')).toEqual(['AS-01_confirm']);
  });
  it('asks where no test is known, and takes the answer', () => {
    expect(findingsOf('AS-01', decisions([], '2'))).toMatchObject([
      { messageKey: 'AS-01_confirm', severity: 'info' },
    ]);
    expect(
      keysOf('AS-01', (plan) => {
        decisions([], '2')(plan);
        plan.sections.assessments.fields.noTestsReason = 'No tests in grade 2.';
      }),
    ).toEqual([]);
    expect(keysOf('AS-01', decisions([], 'PK'))).toEqual([]);
  });
  it('knows the tests of the state', () => {
    const config = { requiredTests: [{ subject: 'Civics', grades: ['10'] }] };
    expect(findingsOf('AS-01', decisions([], '10', config))[0]?.message).toContain('the Civics test');
  });
  it('wants a choice, and accommodations where they are chosen', () => {
    expect(keysOf('AS-01', decision({ participation: null }))).toEqual(['AS-01']);
    expect(keysOf('AS-01', decision({ accommodations: [] }))).toEqual(['AS-01_accommodations']);
  });
});

describe('AS-02', () => {
  it('wants both reasons for an alternate test', () => {
    const reasons = (whyNotRegular: string, whyAlternate: string) =>
      findingsOf('AS-02', decision({ participation: 'alternate', whyNotRegular, whyAlternate })).map(
        ({ path }) => path.split('.').at(-1),
      );
    expect(reasons('', '')).toEqual(['whyNotRegular']);
    expect(reasons('x', ' ')).toEqual(['whyAlternate']);
    expect(reasons('x', 'y')).toEqual([]);
    expect(keysOf('AS-02')).toEqual([]);
  });
});

describe('AS-03', () => {
  it('wants the date the parents were told', () => {
    expect(keysOf('AS-03', alternate)).toEqual(['AS-03']);
    expect(
      keysOf(
        'AS-03',
        decision(
          { participation: 'alternate' },
          ({ sections }) => void (sections.assessments.fields.alternateNoticeOn = '2026-10-01'),
        ),
      ),
    ).toEqual([]);
    expect(keysOf('AS-03')).toEqual([]);
  });
});

describe('AS-04', () => {
  it('compares with the state’s list, and asks where there is none', () => {
    const [finding] = findingsOf('AS-04', decision({ accommodations: ['Human reader'] }));
    expect(finding?.message).toBe(
      '"Human reader" may invalidate the score on State summative test. Check the state\'s list.',
    );
    expect(keysOf('AS-04', decision({ accommodations: ['text-to-speech (items)'] }))).toEqual([]);
    expect(findingsOf('AS-04', (plan) => void (plan.district.stateConfig = {}))).toMatchObject([
      { messageKey: 'AS-04_confirm', severity: 'info' },
    ]);
  });
  it('is not asked of a regular test', () => {
    expect(keysOf('AS-04', decision({ participation: 'regular', accommodations: ['Human reader'] }))).toEqual(
      [],
    );
  });
});

describe('AS-05', () => {
  it('finds the support in class by its words', () => {
    expect(keysOf('AS-05')).toEqual([]);
    expect(keysOf('AS-05', decision({ accommodations: ['Extended time (1.5x)'] }))).toEqual(['AS-05']);
    expect(
      keysOf(
        'AS-05',
        decision({ accommodations: ['Extended time (1.5x)'] }, (plan) => {
          blockOf(plan, 'support', cleanIds.accommodation).sentences = [
            sentence('She has extended time on work.'),
          ];
        }),
      ),
    ).toEqual([]);
  });
  it('takes a reason', () => {
    expect(
      keysOf('AS-05', decision({ accommodations: ['Scribe'], accommodationReason: 'Broken arm.' })),
    ).toEqual([]);
  });
});

describe('AS-06', () => {
  const of = (disabilityCategory: string, alternateCriteriaDocumented: 'yes' | 'no' | null) =>
    keysOf(
      'AS-06',
      decision({ participation: 'alternate' }, (plan) => {
        plan.student.disabilityCategory = disabilityCategory;
        plan.sections.assessments.fields.alternateCriteriaDocumented = alternateCriteriaDocumented;
      }),
    );
  it('wants the criteria documented', () => {
    expect(of('ID', 'yes')).toEqual([]);
    expect(of('ID', 'no')).toEqual(['AS-06']);
    expect(of('ID', null)).toEqual(['AS-06']);
  });
  it('always asks for a learning disability or a speech impairment', () => {
    expect([...of('SLD', 'yes'), ...of('SLI', 'yes')]).toEqual(['AS-06_category', 'AS-06_category']);
  });
  it('is not asked without an alternate test', () => {
    expect(keysOf('AS-06')).toEqual([]);
  });
});
