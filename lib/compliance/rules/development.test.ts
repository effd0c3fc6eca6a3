import { describe, expect, it } from 'vitest';
import { dropBlocks } from '@/tests/factories/iep-document';
import { findingsOf, keysOf } from '@/tests/factories/check';
import { paragraph } from '@/tests/factories/plan-items';

describe('DEV-01, strengths', () => {
  it('are a paragraph with words in it', () => {
    expect(keysOf('DEV-01')).toEqual([]);
    expect(
      keysOf('DEV-01', (plan) => {
        plan.sections.strengths_and_family.blocks = [paragraph('   ')];
      }),
    ).toEqual(['DEV-01']);
  });
});

describe('DEV-02, the parents’ concerns', () => {
  it('are heard, or there is an attempt with date and result', () => {
    const attempt = (on: string | null, result: string) =>
      keysOf('DEV-02', ({ sections }) => {
        sections.strengths_and_family.fields.parentConcerns = [];
        sections.strengths_and_family.fields.contactAttempts = [{ on, method: 'Call', result }];
      });
    expect(attempt('2026-09-28', 'No answer')).toEqual([]);
    expect(attempt(null, 'No answer')).toEqual(['DEV-02']);
    expect(attempt('2026-09-28', ' ')).toEqual(['DEV-02']);
  });

  it('are not a blank', () => {
    const [finding] = findingsOf('DEV-02', ({ sections }) => {
      const [concern] = sections.strengths_and_family.fields.parentConcerns;
      if (concern) concern.text = ' ';
    });
    expect(finding?.path).toBe('sections.strengths_and_family.fields.parentConcerns');
  });
});

describe('DEV-03, the evaluation', () => {
  it.each([
    ['name', null],
    ['on', null],
  ])('needs its %s', (field, value) => {
    const change = (plan: { evidence: object[] }) => {
      plan.evidence = plan.evidence.map((datum) => ({ ...datum, [field]: value }));
    };
    expect(keysOf('DEV-03', change)).toEqual(['DEV-03']);
  });

  it('needs a result: a value or words', () => {
    const result = (value: number | null, text: string) =>
      keysOf('DEV-03', (plan) => {
        plan.evidence = plan.evidence.map((datum) => ({ ...datum, value, text }));
      });
    expect(result(null, '')).toEqual(['DEV-03']);
    expect(result(null, 'Below average')).toEqual([]);
    expect(result(41, '')).toEqual([]);
  });

  it('is not what a family or a teacher said', () => {
    expect(
      keysOf('DEV-03', (plan) => {
        plan.evidence = plan.evidence.map((datum) => ({ ...datum, kind: 'teacher_input' }));
      }),
    ).toEqual(['DEV-03']);
  });
});

describe('DEV-04, the three kinds of need', () => {
  it('are each listed or declined with a reason', () => {
    const findings = findingsOf('DEV-04', (plan) => {
      dropBlocks(plan, 'needs', 'need');
      plan.sections.needs.fields.noDevelopmentalNeedReason = '';
    });
    expect(findings.map(({ path }) => path)).toEqual([
      'sections.needs.fields.noAcademicNeedReason',
      'sections.needs.fields.noDevelopmentalNeedReason',
      'sections.needs.fields.noFunctionalNeedReason',
    ]);
    expect(findings[1]?.message).toBe(
      'Add a need in the developmental area, or state that there is no need there and why.',
    );
  });

  it('may all be declined', () => {
    expect(
      keysOf('DEV-04', (plan) => {
        dropBlocks(plan, 'needs', 'need');
        Object.assign(plan.sections.needs.fields, {
          noAcademicNeedReason: 'On grade level.',
          noFunctionalNeedReason: 'None seen.',
        });
      }),
    ).toEqual([]);
  });
});
