import { describe, expect, it } from 'vitest';
import type { DocumentBlockOf, IepDocument } from '@/lib/ieps/document';
import { blockOf, dropBlocks } from '@/tests/factories/iep-document';
import { findingsOf, keysOf } from '@/tests/factories/check';
import { cleanIds } from '@/tests/factories/plan-items';
import { standardFitsGrade } from './standards';

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

describe('GO-01', () => {
  it('wants one goal at least', () => {
    expect(findingsOf('GO-01', (plan) => dropBlocks(plan, 'goals', 'goal'))).toMatchObject([
      {
        severity: 'error',
        sectionKey: 'goals',
        message: 'An IEP needs at least one measurable annual goal.',
      },
    ]);
    expect(keysOf('GO-01')).toEqual([]);
  });
});

describe('GO-03', () => {
  it('wants a number and a unit; zero is a number', () => {
    expect(
      findingsOf(
        'GO-03',
        goal(({ criterion }) => void (criterion.value = null)),
      )[0]?.path,
    ).toBe('sections.goals.blocks.0.fields.criterion.value');
    expect(
      findingsOf(
        'GO-03',
        goal(({ criterion }) => void (criterion.unit = ' ')),
      )[0]?.path,
    ).toContain('unit');
    expect(
      keysOf(
        'GO-03',
        goal(({ criterion }) => void (criterion.value = 0)),
      ),
    ).toEqual([]);
  });
});

describe('GO-04 and GO-08', () => {
  const noCondition = (fields: GoalFields) => void (fields.condition = ' ');
  const noBaseline = ({ baseline }: GoalFields) => void (baseline.value = null);
  const severity = (findings: ReturnType<typeof findingsOf>) => findings.map((finding) => finding.severity);

  it('are advice, unless the state’s law names the part', () => {
    const texas = withState({
      measurableGoalComponents: ['timeframe', 'condition', 'behavior', 'criterion'],
    });
    expect(severity(findingsOf('GO-04', goal(noCondition)))).toEqual(['warning']);
    expect(severity(findingsOf('GO-04', goal(noCondition, texas)))).toEqual(['error']);
    expect(severity(findingsOf('GO-08', goal(noBaseline, texas)))).toEqual(['warning']);
    expect(
      severity(findingsOf('GO-08', goal(noBaseline, withState({ measurableGoalComponents: ['baseline'] })))),
    ).toEqual(['error']);
  });

  it('are satisfied by a condition, and by a baseline with value, unit and date', () => {
    expect([...keysOf('GO-04'), ...keysOf('GO-08')]).toEqual([]);
    expect(
      findingsOf(
        'GO-08',
        goal(({ baseline }) => void (baseline.on = null)),
      )[0]?.path,
    ).toMatch(/baseline\.on$/);
    expect(
      findingsOf(
        'GO-08',
        goal(({ baseline }) => void (baseline.unit = '')),
      )[0]?.path,
    ).toMatch(/baseline\.unit$/);
    expect(
      keysOf(
        'GO-08',
        goal(({ baseline }) => void (baseline.value = 0)),
      ),
    ).toEqual([]);
  });
});

describe('GO-05', () => {
  const by = (targetOn: string | null, endsOn: string | null = '2027-10-04') =>
    findingsOf(
      'GO-05',
      goal(
        (fields) => void (fields.targetOn = targetOn),
        ({ iep }) => void (iep.endsOn = endsOn),
      ),
    );
  it('wants a date no later than the end of the plan', () => {
    expect(by('2027-10-04')).toEqual([]);
    expect(by('2027-10-05')[0]?.message).toContain('no later than October 4, 2027');
    expect(by(null)[0]?.fix).toBe('fill_in');
  });
  it('cannot name the end of a plan that has none', () => {
    expect(by('2030-01-01', null)).toEqual([]);
    expect(by(null, null)[0]?.messageKey).toBe('GO-05_no_end');
  });
});

describe('GO-09', () => {
  const measured = (
    baseline: Partial<GoalFields['baseline']>,
    criterion: Partial<GoalFields['criterion']> = {},
  ) =>
    findingsOf(
      'GO-09',
      goal((fields) => {
        Object.assign(fields.baseline, baseline);
        Object.assign(fields.criterion, criterion);
      }),
    );
  it('wants one unit and one level', () => {
    expect(measured({ level: 'grade 2 passages' })[0]?.message).toBe(
      'The baseline is in words correct per minute on grade 2 passages, but the goal is in words correct per minute on grade 3 passages. Use the same measure for both.',
    );
    expect(measured({ unit: 'percent correct' })).toHaveLength(1);
  });
  it('does not mind spelling, and takes an explained change', () => {
    expect(measured({ unit: 'WCPM', level: ' Grade 3  passages ' })).toEqual([]);
    expect(measured({ level: 'grade 2 passages', note: 'Moves to grade 3 in January.' })).toEqual([]);
  });
  it('wants the level stated on both sides for probes, not for other measures', () => {
    expect(measured({ level: '' })[0]?.message).toContain('on no stated level');
    const other = { unit: 'tasks of 10' };
    expect(measured({ ...other, level: '' }, { ...other, level: 'in science' })).toEqual([]);
  });
  it('waits for a baseline', () => {
    expect(measured({ value: null, unit: 'x' })).toEqual([]);
  });
});

describe('GO-13', () => {
  it('wants a need of this plan', () => {
    const linked = (ids: string[]) =>
      findingsOf('GO-13', (plan) => void (blockOf(plan, 'goal', cleanIds.goal).linksTo = ids));
    expect(linked([])).toMatchObject([{ blockId: cleanIds.goal, fix: 'link', severity: 'error' }]);
    expect(linked([cleanIds.service])).toHaveLength(1);
    expect(linked([cleanIds.functionalNeed])).toEqual([]);
  });
});

describe('GO-17', () => {
  const coded = (standard: string) =>
    findingsOf(
      'GO-17',
      goal((fields) => void (fields.standard = standard)),
    );
  it('wants a standard of the enrolled grade for an academic goal', () => {
    expect(coded('')[0]?.message).toBe('Link the grade 3 standard this goal helps the student reach.');
    expect(coded('RF.2.4')).toHaveLength(1);
    expect(coded('RF.3.4')).toEqual([]);
    expect(coded('RF.4.4')).toEqual([]);
    expect(coded('RF.5.4')).toHaveLength(1);
  });
  it('is not asked in preschool or with an alternate assessment', () => {
    const noStandard = (fields: GoalFields) => void (fields.standard = '');
    expect(
      keysOf(
        'GO-17',
        goal(noStandard, ({ student }) => void (student.grade = 'PK')),
      ),
    ).toEqual([]);
    expect(keysOf('GO-17', goal(noStandard, takeAlternate))).toEqual([]);
  });
  it.each([
    ['CCSS.MATH.CONTENT.3.NBT.A.2', '3', true],
    ['3.NBT.2', '5', false],
    ['RL.9-10.1', '10', true],
    ['RL.9-10.1', '11', false],
    ['RF.K.3', 'K', true],
    ['TEKS 110.5(b)(4)', '3', true],
    ['Reads grade-level text', '3', true],
  ])('reads %s for grade %s', (code, grade, fits) => {
    expect(standardFitsGrade(code, grade)).toBe(fits);
  });
});

function takeAlternate({ sections }: IepDocument) {
  for (const decision of sections.assessments.fields.decisions) decision.participation = 'alternate';
}
