import { describe, expect, it } from 'vitest';
import type { IepDocument } from '@/lib/ieps/document';
import { blockOf } from '@/tests/factories/iep-document';
import { findingsOf, keysOf } from '@/tests/factories/check';
import { cleanIds } from '@/tests/factories/plan-items';

type Answers = IepDocument['sections']['special_factors']['fields'];

function answering(change: (answers: Answers) => void) {
  return (plan: IepDocument) => change(plan.sections.special_factors.fields);
}
const yes = { answer: 'yes', note: '' } as const;

describe('SF-01, every factor', () => {
  it('is answered, one finding for each blank', () => {
    const findings = findingsOf(
      'SF-01',
      answering((answers) => {
        answers.behavior.answer = null;
        answers.deafOrHardOfHearing.answer = null;
      }),
    );
    expect(findings.map(({ path }) => path)).toEqual([
      'sections.special_factors.fields.behavior.answer',
      'sections.special_factors.fields.deafOrHardOfHearing.answer',
    ]);
  });

  it('has a note where the answer is yes, or its details', () => {
    const noted = (note: string, languageNeeds: string) =>
      keysOf(
        'SF-01',
        answering((answers) =>
          Object.assign(answers, { limitedEnglish: { answer: 'yes', note }, languageNeeds }),
        ),
      );
    expect(noted('', '')).toEqual(['SF-01_note']);
    expect(noted('Speaks Spanish at home.', '')).toEqual([]);
    expect(noted('', 'Needs academic vocabulary.')).toEqual([]);
  });

  it('needs no note where the answer is no', () => {
    expect(keysOf('SF-01')).toEqual([]);
  });
});

describe('SF-02 and SF-03, behavior', () => {
  const impedes = answering((answers) => void (answers.behavior = { answer: 'yes', note: 'Leaves class.' }));
  /** The clean plan has a goal of executive function, which counts. */
  const noGoal = (plan: IepDocument) => {
    impedes(plan);
    blockOf(plan, 'goal', cleanIds.functionalGoal).fields.area = 'vocational';
  };

  it('wants supports and a goal when behavior gets in the way', () => {
    expect([...keysOf('SF-02', noGoal), ...keysOf('SF-03', noGoal)]).toEqual(['SF-02', 'SF-03']);
    expect(findingsOf('SF-03', noGoal)[0]?.severity).toBe('warning');
  });

  it('wants nothing when it does not', () => {
    const calm = (plan: IepDocument) =>
      void (blockOf(plan, 'goal', cleanIds.functionalGoal).fields.area = 'vocational');
    expect([...keysOf('SF-02', calm), ...keysOf('SF-03', calm)]).toEqual([]);
  });

  it('takes a behavior goal for both', () => {
    expect([...keysOf('SF-02', impedes), ...keysOf('SF-03', impedes)]).toEqual([]);
  });

  it.each<[string, (plan: IepDocument) => void, string[]]>([
    ['strategies', answering((answers) => void (answers.behaviorStrategies = 'Break card.')), ['SF-03']],
    [
      'a behavior plan',
      answering((answers) => void (answers.behaviorStrategies = 'Follows the behavior plan.')),
      [],
    ],
    ['a reason', answering((answers) => void (answers.noBehaviorGoalReason = 'New this month.')), []],
    [
      'a support',
      (plan) => void (blockOf(plan, 'support', cleanIds.accommodation).fields.isBehaviorSupport = 'yes'),
      ['SF-03'],
    ],
    [
      'a service',
      (plan) => void (blockOf(plan, 'service', cleanIds.pushIn).fields.name = 'Behavior coaching'),
      ['SF-03'],
    ],
    [
      'a plan on file',
      (plan) => void (plan.documents[0] && (plan.documents[0].title = 'BIP 2026')),
      ['SF-02'],
    ],
  ])('is left with the right question by %s', (_, change, left) => {
    const both = (plan: IepDocument) => {
      noGoal(plan);
      change(plan);
    };
    expect([...keysOf('SF-02', both), ...keysOf('SF-03', both)]).toEqual(left);
  });
});

describe('SF-04, an English learner', () => {
  const learner = (answer: 'yes' | 'no', languageNeeds: string) => (plan: IepDocument) => {
    plan.student.englishLearner = true;
    Object.assign(plan.sections.special_factors.fields, {
      limitedEnglish: { answer, note: 'x' },
      languageNeeds,
    });
  };
  it('has language needs described and the factor answered yes', () => {
    expect(keysOf('SF-04', learner('yes', 'Academic vocabulary.'))).toEqual([]);
    expect(findingsOf('SF-04', learner('no', 'Academic vocabulary.'))[0]?.path).toContain(
      'limitedEnglish.answer',
    );
    expect(findingsOf('SF-04', learner('yes', ' '))[0]?.path).toContain('languageNeeds');
  });
  it('is not asked of others', () => {
    expect(keysOf('SF-04')).toEqual([]);
  });
});

describe('SF-05, braille', () => {
  const blind = (change: (answers: Answers) => void) => (plan: IepDocument) => {
    plan.student.disabilityCategory = 'VI';
    change(plan.sections.special_factors.fields);
  };
  it('is provided, or declined with a reason and a dated evaluation', () => {
    expect(
      keysOf(
        'SF-05',
        blind((answers) => void (answers.brailleProvided = 'yes')),
      ),
    ).toEqual([]);
    const declined = { brailleProvided: 'no', brailleNotAppropriateReason: 'Reads large print.' } as const;
    expect(
      findingsOf(
        'SF-05',
        blind((answers) => void Object.assign(answers, declined)),
      )[0]?.path,
    ).toContain('brailleEvaluationOn');
    expect(
      keysOf(
        'SF-05',
        blind((answers) => void Object.assign(answers, declined, { brailleEvaluationOn: '2026-05-01' })),
      ),
    ).toEqual([]);
  });
  it('is asked by category or by the factor, and of nobody else', () => {
    expect(
      keysOf(
        'SF-05',
        blind(() => {}),
      ),
    ).toEqual(['SF-05']);
    expect(
      keysOf(
        'SF-05',
        answering((answers) => void (answers.blindOrVisuallyImpaired = { ...yes })),
      ),
    ).toEqual(['SF-05']);
    expect(keysOf('SF-05')).toEqual([]);
  });
});

describe('SF-06, deaf or hard of hearing', () => {
  const four = {
    deafLanguageAndCommunication: 'Uses ASL.',
    deafDirectCommunication: 'With peers in ASL.',
    deafAcademicLevel: 'Grade level.',
    deafDirectInstruction: 'In ASL.',
  };
  const deaf = (answers: Partial<typeof four>) => (plan: IepDocument) => {
    plan.student.disabilityCategory = 'HI';
    Object.assign(plan.sections.special_factors.fields, answers);
  };
  it('answers all four items, not three', () => {
    expect(keysOf('SF-06', deaf(four))).toEqual([]);
    expect(findingsOf('SF-06', deaf({ ...four, deafAcademicLevel: '' }))[0]?.path).toContain(
      'deafAcademicLevel',
    );
  });
  it('is not asked of others', () => {
    expect(keysOf('SF-06')).toEqual([]);
  });
});

describe('SF-07, communication', () => {
  it('is answered, either way', () => {
    expect(
      keysOf(
        'SF-07',
        answering((answers) => void (answers.communication.answer = null)),
      ),
    ).toEqual(['SF-07']);
    expect(
      keysOf(
        'SF-07',
        answering((answers) => void (answers.communication.answer = 'yes')),
      ),
    ).toEqual([]);
  });
  it('left blank is one finding, not two', () => {
    expect(
      keysOf(
        'SF-01',
        answering((answers) => void (answers.communication.answer = null)),
      ),
    ).toEqual([]);
  });
});

describe('SF-08, assistive technology', () => {
  const technology = (fields: Partial<Answers>) =>
    answering(
      (answers) => void Object.assign(answers, { assistiveTechnology: { answer: 'yes', note: 'x' } }, fields),
    );
  const complete = {
    assistiveTechnologyItems: 'Text-to-speech',
    assistiveTechnologyLocation: 'All classes',
    assistiveTechnologyAtHome: 'yes',
  } as const;
  it('names the item, where it is used and whether at home', () => {
    expect(keysOf('SF-08', technology(complete))).toEqual([]);
    for (const field of ['assistiveTechnologyItems', 'assistiveTechnologyLocation'] as const) {
      expect(findingsOf('SF-08', technology({ ...complete, [field]: '' }))[0]?.path).toContain(field);
    }
    expect(findingsOf('SF-08', technology({ ...complete, assistiveTechnologyAtHome: null }))).toHaveLength(1);
  });
  it('may be a support with its location', () => {
    expect(
      keysOf('SF-08', (plan) => {
        technology({ assistiveTechnologyAtHome: 'no' })(plan);
        Object.assign(blockOf(plan, 'support', cleanIds.accommodation).fields, {
          isAssistiveTechnology: 'yes',
          location: 'Science class',
        });
      }),
    ).toEqual([]);
  });
  it('is not asked where none is needed', () => {
    expect(keysOf('SF-08')).toEqual([]);
  });
});
