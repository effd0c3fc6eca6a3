import { describe, expect, it } from 'vitest';
import type { DraftRuleId } from '../rule-ids';
import type { IepDocument } from '@/lib/ieps/document';
import { blockOf } from '@/tests/factories/iep-document';
import { findingsOf, keysOf } from '@/tests/factories/check';
import { cleanIds } from '@/tests/factories/plan-items';

type Answers = IepDocument['sections']['transition']['fields'];

/** Sixteen on the last day of the plan, which ends 2027-10-04. */
const turns16 = '2011-10-04';

const complete: Partial<Answers> = {
  educationGoal: 'After high school, Marisol will complete a certificate in animal care.',
  employmentGoal: 'After high school, Marisol will work in an animal clinic.',
  independentLiving: 'no',
  independentLivingReason: 'Age-expected skills.',
  assessments: [{ name: 'Interest inventory', on: '2026-09-18', informs: 'Both goals' }],
  services: [
    { goalArea: 'education', text: 'Visit a community college', provider: 'Counselor' },
    { goalArea: 'employment', text: 'Job shadow', provider: 'Transition teacher' },
  ],
  courseOfStudy: 'Biology in grade 10, animal science in grade 11.',
  updatedOn: '2026-10-01',
  rightsStatement: 'Told of the rights that will transfer.',
  rightsInformedOn: '2026-10-01',
};

function teenager(fields: Partial<Answers> = {}, birthDate = turns16) {
  return (plan: IepDocument) => {
    plan.student.birthDate = birthDate;
    Object.assign(plan.sections.transition.fields, complete, fields);
    blockOf(plan, 'goal', cleanIds.goal).fields.postsecondaryArea = 'education';
    blockOf(plan, 'goal', cleanIds.functionalGoal).fields.postsecondaryArea = 'employment';
  };
}
const lastKeys = (id: DraftRuleId, fields: Partial<Answers>) =>
  findingsOf(id, teenager(fields)).map(({ path }) => path.split('.').at(-1));

describe('TR-01, transition planning', () => {
  const empty = (birthDate: string, stateConfig: Record<string, unknown> = {}, grade = '3') =>
    findingsOf('TR-01', (plan) => {
      plan.student.birthDate = birthDate;
      plan.student.grade = grade;
      plan.district.stateConfig = stateConfig;
    });
  it('is required when the birthday is on the last day of the plan, not on the day after', () => {
    expect(empty(turns16)[0]?.message).toBe(
      'Marisol turns 16 during this IEP, so transition planning is required.',
    );
    expect(empty('2011-10-05')).toEqual([]);
  });
  it('is required from the age and from the grade of the state', () => {
    expect(empty('2013-10-04', { transitionAge: 14 })[0]?.values).toMatchObject({ age: 14 });
    expect(empty('2013-10-05', { transitionAge: 14 })).toEqual([]);
    expect(empty('2013-10-05', { transitionGrade: '9' }, '9')[0]?.messageKey).toBe('TR-01_grade');
    expect(empty('2013-10-05', { transitionGrade: '9' }, '8')).toEqual([]);
  });
  it('says so of a student who is older already', () => {
    expect(empty('2009-01-12')[0]?.message).toBe('Marisol is 17, so transition planning is required.');
  });
  it('calls the student by the preferred name', () => {
    const [finding] = findingsOf('TR-01', (plan) => {
      plan.student.birthDate = turns16;
      plan.student.preferredName = 'Mari';
    });
    expect(finding?.message).toMatch(/^Mari turns 16/);
  });
  it('asks nothing more of a complete section', () => {
    for (const id of ['TR-01', 'TR-02', 'TR-04', 'TR-05', 'TR-06', 'TR-10', 'TR-11'] as const) {
      expect(keysOf(id, teenager())).toEqual([]);
      expect(keysOf(id)).toEqual([]);
    }
  });
});

describe('TR-02, the goals for after high school', () => {
  it('are for education and for employment', () => {
    expect(lastKeys('TR-02', { educationGoal: '' })).toEqual(['educationGoal']);
    expect(lastKeys('TR-02', { employmentGoal: ' ' })).toEqual(['employmentGoal']);
  });
  it('answer independent living either way, with its goal or reason', () => {
    expect(lastKeys('TR-02', { independentLiving: null })).toEqual(['independentLiving']);
    expect(lastKeys('TR-02', { independentLivingReason: '' })).toEqual(['independentLivingReason']);
    expect(lastKeys('TR-02', { independentLiving: 'yes' })).toEqual(['independentLivingGoal']);
    expect(
      lastKeys('TR-02', { independentLiving: 'yes', independentLivingGoal: 'Will live with family.' }),
    ).toEqual([]);
  });
});

describe('TR-04, the transition assessment', () => {
  it.each([{ name: '' }, { on: null }, { informs: ' ' }])('is not one with %j', (part) => {
    const assessment = { name: 'Interest inventory', on: '2026-09-18', informs: 'Both goals', ...part };
    expect(lastKeys('TR-04', { assessments: [assessment] })).toEqual(['assessments']);
  });
});

describe('TR-05, transition services', () => {
  it('are one for each goal, and courses', () => {
    const [finding, ...rest] = findingsOf(
      'TR-05',
      teenager({ services: complete.services?.slice(0, 1) ?? [] }),
    );
    expect(finding?.message).toBe('Add a transition service for the employment goal.');
    expect(rest).toEqual([]);
    expect(keysOf('TR-05', teenager({ courseOfStudy: '' }))).toEqual(['TR-05_courses']);
    expect(keysOf('TR-05', teenager({ educationGoal: '', employmentGoal: '', services: [] }))).toEqual([
      'TR-05',
    ]);
  });
});

describe('TR-06, annual goals', () => {
  it('serve each goal for after high school', () => {
    const findings = findingsOf('TR-06', (plan) => {
      teenager()(plan);
      blockOf(plan, 'goal', cleanIds.goal).fields.postsecondaryArea = null;
    });
    expect(findings).toMatchObject([
      { messageKey: 'TR-06_area', values: { area: { word: 'postsecondary.education' } } },
    ]);
    expect(keysOf('TR-06', teenager({ educationGoal: '', employmentGoal: '' }))).toEqual(['TR-06']);
  });
});

describe('TR-10, the yearly update', () => {
  it('is later than the last review, 2025-10-06', () => {
    expect(keysOf('TR-10', teenager({ updatedOn: '2025-10-07' }))).toEqual([]);
    expect(keysOf('TR-10', teenager({ updatedOn: '2025-10-06' }))).toEqual(['TR-10']);
    expect(keysOf('TR-10', teenager({ updatedOn: null }))).toEqual(['TR-10']);
  });
  it('may be made on the day of this plan’s own review', () => {
    expect(
      keysOf('TR-10', (plan) => {
        teenager({ updatedOn: '2026-10-05' })(plan);
        plan.student.lastAnnualReviewOn = '2026-10-05';
      }),
    ).toEqual([]);
  });
  it('is not asked before a first review', () => {
    expect(
      keysOf('TR-10', (plan) => {
        teenager({ updatedOn: null })(plan);
        plan.student.lastAnnualReviewOn = null;
      }),
    ).toEqual([]);
  });
});

describe('TR-11, the transfer of rights', () => {
  const untold = (birthDate: string, stateConfig: Record<string, unknown> = {}) =>
    findingsOf('TR-11', (plan) => {
      teenager({ rightsStatement: '', rightsInformedOn: null }, birthDate)(plan);
      plan.district.stateConfig = stateConfig;
    });
  it('is told from one year before the age of majority', () => {
    expect(untold('2010-10-04')[0]?.message).toContain('Within a year of turning 18');
    expect(untold('2010-10-05')).toEqual([]);
    expect(untold('2009-10-04', { majorityAge: 19 })[0]?.message).toContain('turning 19');
    expect(untold('2009-10-05', { majorityAge: 19 })).toEqual([]);
  });
  it('has both a statement and a date', () => {
    const [finding] = findingsOf('TR-11', teenager({ rightsInformedOn: null }, '2010-10-04'));
    expect(finding?.path).toMatch(/rightsInformedOn$/);
  });
});
