import { describe, expect, it } from 'vitest';
import type { IepDocument } from '@/lib/ieps/document';
import { findingsOf, keysOf } from '@/tests/factories/check';

type Answers = IepDocument['sections']['lre']['fields'];

function lre(fields: Partial<Answers>, grade = '3') {
  return (plan: IepDocument) => {
    Object.assign(plan.sections.lre.fields, fields);
    plan.student.grade = grade;
  };
}

describe('LR-01 and LR-06', () => {
  it('want words when part of the day is apart', () => {
    const silent = { explanation: ' ', harmfulEffects: '' };
    expect([...keysOf('LR-01', lre(silent)), ...keysOf('LR-06', lre(silent))]).toEqual(['LR-01', 'LR-06']);
    const together = lre({ ...silent, minutesOutsideWeekly: 0 });
    expect([...keysOf('LR-01', together), ...keysOf('LR-06', together)]).toEqual([]);
    const oneMinute = lre({ ...silent, minutesOutsideWeekly: 1 });
    expect(keysOf('LR-01', oneMinute)).toEqual(['LR-01']);
    expect([...keysOf('LR-01'), ...keysOf('LR-06')]).toEqual([]);
  });
});

describe('LR-04', () => {
  const reported = (
    minutesOutsideWeekly: number | null,
    environmentCode: Answers['environmentCode'],
    grade?: string,
  ) => findingsOf('LR-04', lre({ minutesOutsideWeekly, environmentCode }, grade));

  it('counts exactly 80 % of 1800 minutes as RC80, and one minute less not', () => {
    expect(reported(360, 'RC80')).toEqual([]);
    expect(reported(361, 'RC79TO40')).toEqual([]);
    const [finding] = reported(361, 'RC80');
    expect(finding?.message).toBe(
      "The reported setting (RC80) doesn't match the calculated 79.9% of the day in general education.",
    );
    expect(reported(360, 'RC79TO40')).toHaveLength(1);
  });
  it('counts exactly 40 % as RC79TO40', () => {
    expect(reported(1080, 'RC79TO40')).toEqual([]);
    expect(reported(1081, 'RC39')).toEqual([]);
    expect(reported(1080, 'RC39')).toHaveLength(1);
  });
  it('takes a separate school only for more than half of the day', () => {
    expect(reported(901, 'SS')).toEqual([]);
    expect(reported(900, 'SS')).toHaveLength(1);
    expect(reported(0, 'HH')).toEqual([]);
  });
  it('wants a code, and no preschool code in grade 3', () => {
    expect(reported(225, null)[0]?.messageKey).toBe('LR-04_missing');
    expect(reported(225, 'REC10YSVCS')).toHaveLength(1);
    expect(reported(225, 'REC10YSVCS', 'PK')).toEqual([]);
  });
  it('waits for the minutes, and for a school week', () => {
    expect(reported(null, 'RC39')).toEqual([]);
    expect(keysOf('LR-04', (plan) => void (plan.student.schoolWeekMinutes = 0))).toEqual([]);
  });
});

describe('LR-05', () => {
  it('wants a reason for another school, and asks where nobody said', () => {
    expect(keysOf('LR-05', lre({ attendsHomeSchool: 'no' }))).toEqual(['LR-05']);
    expect(
      keysOf('LR-05', lre({ attendsHomeSchool: 'no', notHomeSchoolReason: 'Program for the deaf.' })),
    ).toEqual([]);
    expect(findingsOf('LR-05', lre({ attendsHomeSchool: null }))).toMatchObject([
      { messageKey: 'LR-05_confirm', severity: 'info', fix: 'confirm' },
    ]);
    expect(keysOf('LR-05')).toEqual([]);
  });
});
