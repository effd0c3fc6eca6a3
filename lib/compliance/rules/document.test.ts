import { describe, expect, it } from 'vitest';
import { blockOf, cleanContext } from '@/tests/factories/iep-document';
import { findingsOf, keysOf } from '@/tests/factories/check';
import { cleanIds, paragraph, sentence } from '@/tests/factories/plan-items';

describe('DOC-01, the disability category', () => {
  it.each(['AUT', 'DB', 'DEAF', 'ED', 'HI', 'ID', 'MD', 'OI', 'OHI', 'SLD', 'SLI', 'TBI', 'VI'])(
    'may be %s at any age',
    (code) => {
      expect(findingsOf('DOC-01', ({ student }) => void (student.disabilityCategory = code))).toEqual([]);
    },
  );

  it('may not be anything else', () => {
    const [finding] = findingsOf('DOC-01', ({ student }) => void (student.disabilityCategory = 'ADHD'));
    expect(finding).toMatchObject({
      severity: 'error',
      cite: '34 CFR 300.8(a)(1), (b); 300.111(b)',
      path: 'student.disabilityCategory',
      sectionKey: null,
      fix: 'change',
    });
  });

  it('may be developmental delay up to the last day of the state’s age', () => {
    const delayed = (birthDate: string) =>
      keysOf('DOC-01', (plan) => {
        plan.student.disabilityCategory = 'DD';
        plan.student.birthDate = birthDate;
        plan.district.stateConfig = { developmentalDelayAdopted: true, developmentalDelayMaxAge: 5 };
      });
    expect(delayed('2020-10-06')).toEqual([]);
    expect(delayed('2020-10-05')).toEqual(['DOC-01']);
    expect(delayed('2023-10-05')).toEqual([]);
    expect(delayed('2023-10-06')).toEqual(['DOC-01']);
  });

  it('asks a person where nobody recorded whether the state uses developmental delay', () => {
    const of = (developmentalDelayAdopted: boolean | null) =>
      findingsOf('DOC-01', (plan) => {
        plan.student.disabilityCategory = 'DD';
        plan.district.stateConfig = { developmentalDelayAdopted };
      }).map(({ messageKey, severity }) => [messageKey, severity]);
    expect(of(null)).toEqual([['DOC-01_confirm', 'info']]);
    expect(of(false)).toEqual([['DOC-01', 'error']]);
  });
});

describe('DOC-02, the dates of the plan', () => {
  function dated(startsOn: string | null, endsOn: string | null, meetingOn: string | null) {
    return findingsOf('DOC-02', ({ iep }) => void Object.assign(iep, { startsOn, endsOn, meetingOn }));
  }

  it('may end exactly one year after the meeting and not a day later', () => {
    expect(dated('2026-10-10', '2027-10-05', '2026-10-05')).toEqual([]);
    const [finding] = dated('2026-10-10', '2027-10-06', '2026-10-05');
    expect(finding?.message).toBe(
      'This IEP runs longer than one year from the annual review. Set the end date to October 5, 2027 or earlier.',
    );
  });

  it('runs to 28 February from a meeting on 29 February', () => {
    expect(dated('2028-02-29', '2029-02-28', '2028-02-29')).toEqual([]);
    expect(dated('2028-02-29', '2029-03-01', '2028-02-29')).toHaveLength(1);
  });

  it('counts from the start while no meeting is set', () => {
    expect(dated('2026-10-10', '2027-10-10', null)).toEqual([]);
    expect(dated('2026-10-10', '2027-10-11', null)).toHaveLength(1);
  });

  it('wants both dates, in order', () => {
    expect(dated(null, '2027-10-04', null)[0]).toMatchObject({
      messageKey: 'DOC-02_missing',
      path: 'iep.startsOn',
    });
    expect(dated('2026-10-05', null, null)[0]).toMatchObject({
      messageKey: 'DOC-02_missing',
      path: 'iep.endsOn',
    });
    expect(dated('2026-10-05', '2026-10-05', null)[0]?.messageKey).toBe('DOC-02_order');
    expect(dated('2026-10-05', '2026-10-06', null)).toEqual([]);
  });

  it('keeps the annual date through an amendment', () => {
    const amended = (endsOn: string) =>
      keysOf('DOC-02', (plan) => {
        plan.student.lastAnnualReviewOn = '2026-02-01';
        Object.assign(plan.iep, {
          kind: 'amendment',
          startsOn: '2026-10-05',
          endsOn,
          meetingOn: '2026-10-05',
        });
      });
    expect(amended('2027-02-01')).toEqual([]);
    expect(amended('2027-02-02')).toEqual(['DOC-02']);
  });
});

describe('DOC-04, another student', () => {
  function saying(text: string, otherNames = cleanContext.otherNames) {
    const change = (plan: Parameters<NonNullable<Parameters<typeof findingsOf>[1]>>[0]) =>
      void plan.sections.present_levels.blocks.push(paragraph(text));
    return findingsOf('DOC-04', change, { otherNames });
  }

  it('is found by full name in any case, with the place of the words', () => {
    const [finding] = saying('Here TOBIAS  quill reads aloud.');
    expect(finding).toMatchObject({
      severity: 'error',
      span: { start: 5, end: 18 },
      values: { found: 'TOBIAS  quill' },
      fix: 'remove',
      sectionKey: 'present_levels',
    });
    expect(finding?.path).toBe('sections.present_levels.blocks.6.sentences.0.text');
    expect(finding?.sentenceId).toBeDefined();
  });

  it('is found by given name as written, also as an owner', () => {
    expect(saying('When asked, Tobias’s answer was right.')[0]?.span).toEqual({ start: 12, end: 18 });
    expect(saying("Tobias's work")).toHaveLength(1);
    expect(saying('The tobias method')).toEqual([]);
    expect(saying('Tobiasson wrote the test.')).toEqual([]);
  });

  it('is not somebody else of that name', () => {
    expect(saying('Ms. Tobias teaches science.')).toEqual([]);
    expect(saying('She read a book by Tobias Wolff.')).toEqual([]);
  });

  it('is found by local id, but short numbers are scores', () => {
    expect(saying('Copied from 90417.')[0]?.values).toEqual({ found: '90417' });
    expect(saying('Scored 41 of 100.', ['41', '100'])).toEqual([]);
  });

  it('is never the student, and never an everyday word', () => {
    expect(saying('Marisol reads.', ['Marisol', 'Marisol Vance'])).toEqual([]);
    expect(saying('In May she will read with joy and hope.', ['May', 'Will', 'Joy', 'Hope'])).toEqual([]);
    expect(saying('She sat with Will Hope.', ['Will Hope'])).toHaveLength(1);
    expect(saying('She sat with Marisol Quill.', ['Marisol Quill'])).toHaveLength(1);
  });

  it('is looked for in form answers and parts of items too', () => {
    const findings = findingsOf('DOC-04', (plan) => {
      plan.sections.lre.fields.explanation = 'As for Tobias Quill.';
      blockOf(plan, 'goal', cleanIds.goal).fields.baseline.note = 'See Tobias Quill.';
      plan.sections.strengths_and_family.fields.contactAttempts.push({
        on: null,
        method: 'Call',
        result: 'Spoke of Tobias Quill.',
      });
    });
    expect(findings.map(({ path }) => path)).toEqual([
      'sections.strengths_and_family.fields.contactAttempts.0.result',
      'sections.goals.blocks.0.fields.baseline.note',
      'sections.lre.fields.explanation',
    ]);
  });

  it('is asked about when goals say both "he" and "she"', () => {
    const saysHe = (
      plan: Parameters<NonNullable<Parameters<typeof findingsOf>[1]>>[0],
      id: string,
      word: string,
    ) => void blockOf(plan, 'goal', id).sentences.push(sentence(`Then ${word} will read.`));
    const both = findingsOf('DOC-04', (plan) => {
      saysHe(plan, cleanIds.goal, 'she');
      saysHe(plan, cleanIds.functionalGoal, 'he');
    });
    expect(both).toMatchObject([{ messageKey: 'DOC-04_pronouns', severity: 'info' }]);
    const one = findingsOf('DOC-04', (plan) => {
      saysHe(plan, cleanIds.goal, 'she');
      saysHe(plan, cleanIds.functionalGoal, 'she');
    });
    expect(one).toEqual([]);
  });
});
