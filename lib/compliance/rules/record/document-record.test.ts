import { describe, expect, it } from 'vitest';
import { cleanContext, dropBlocks } from '@/tests/factories/iep-document';
import { on, recordFindings, recordKeys } from '@/tests/factories/check-record';
import { entry, meeting, person } from '@/tests/factories/record';

describe('DOC-03, the team decides', () => {
  it('wants a meeting that was held, not one planned, cancelled or to come', () => {
    expect(recordKeys('DOC-03')).toEqual([]);
    for (const change of [
      { status: 'planned' },
      { status: 'cancelled' },
      { on: '2026-10-06' },
      { details: { purposes: ['manifestation'] } },
    ] as const) {
      const keys = recordKeys('DOC-03', (record) => {
        record.meetings = [meeting('2026-10-05', change as object)];
      });
      expect(keys).toEqual(['DOC-03']);
    }
  });
  it('lets only an amendment be agreed without a meeting, in writing', () => {
    const agreed = (kind: 'annual' | 'amendment', isInWriting: 'yes' | 'no') =>
      recordKeys('DOC-03', (record, plan) => {
        record.meetings = [];
        plan.iep.kind = kind;
        record.entries.push(entry('amendment_agreement', '2026-10-01', { isInWriting }));
      });
    expect(agreed('amendment', 'yes')).toEqual([]);
    expect(agreed('amendment', 'no')).toEqual(['DOC-03']);
    expect(agreed('annual', 'yes')).toEqual(['DOC-03']);
  });
  it('wants the parents in it, or as many attempts as the state asks', () => {
    const attempts = (count: number, least?: number) =>
      recordKeys('DOC-03', (record, plan) => {
        plan.sections.strengths_and_family.fields.parentConcerns = [];
        if (least !== undefined) plan.district.stateConfig = { minContactAttempts: least };
        for (let call = 0; call < count; call += 1)
          record.entries.push(entry('contact_attempt', `2026-09-1${call}`, { result: 'No answer' }));
      });
    expect(attempts(2)).toEqual(['DOC-03_input']);
    expect(attempts(3)).toEqual([]);
    expect(attempts(3, 4)).toEqual(['DOC-03_input']);
  });
});

describe('DOC-06, reviewed sentences', () => {
  const drafted = (acceptedAt: string | null, hasSource: boolean, origin: 'ai' | 'edited' | 'human' = 'ai') =>
    recordFindings('DOC-06', (_, plan) => {
      const [block] = plan.sections.strengths_and_family.blocks;
      const [sentence] = block?.sentences ?? [];
      if (!sentence) throw new Error('no sentence');
      Object.assign(sentence, { origin, acceptedAt, writer: 'Gemini, test' });
      if (hasSource) {
        sentence.sources = [
          {
            kind: 'evidence',
            id: plan.evidence[0]?.id ?? '',
            label: 'Probe',
            text: '',
            documentId: null,
            pageNumber: null,
            spanStart: null,
            spanEnd: null,
            citation: null,
          },
        ];
      }
    }).map(({ values }) => values);
  it('wants a person and a source for each', () => {
    expect(drafted('2026-10-01T10:00:00Z', true)).toEqual([]);
    expect(drafted(null, true)).toEqual([{ n: 1 }]);
    expect(drafted('2026-10-01T10:00:00Z', false)).toEqual([{ n: 1 }]);
    expect(drafted('2026-10-01T10:00:00Z', false, 'edited')).toEqual([{ n: 1 }]);
    expect(drafted(null, false, 'human')).toEqual([]);
  });
  it('counts what was carried over and never looked at', () => {
    const carried = (count: number) =>
      recordKeys('DOC-06', (record) => {
        record.life.unreviewedSentences = count;
      });
    expect(carried(0)).toEqual([]);
    expect(carried(1)).toEqual(['DOC-06_carried']);
  });
});

describe('LR-07, parents decide the placement', () => {
  it('takes the decision, or the meeting they came to', () => {
    expect(recordKeys('LR-07')).toEqual([]);
    const without = (attendance: 'present' | 'absent') =>
      recordKeys('LR-07', (record) => {
        record.entries = [];
        record.meetings = [
          meeting('2026-10-05', { people: [person('parent', 'Rosa Vance', { attendance })] }),
        ];
      });
    expect(without('present')).toEqual([]);
    expect(without('absent')).toEqual(['LR-07']);
  });
  it('takes what was done instead, and speaks only of a decided placement', () => {
    const decided = (how: string, code: 'RC80' | null = 'RC80') =>
      recordKeys('LR-07', (record, plan) => {
        plan.sections.lre.fields.environmentCode = code;
        record.meetings = [];
        record.entries =
          code === null ? [] : [entry('placement_decision', '2026-10-05', { parentTookPart: 'no', how })];
      });
    expect(decided('')).toEqual(['LR-07']);
    expect(decided('Three calls and a visit.')).toEqual([]);
    expect(decided('', null)).toEqual([]);
  });
});

describe('LR-08, placement follows', () => {
  const decidedOn = (day: string, context = {}) =>
    recordKeys(
      'LR-08',
      (record) => {
        record.entries = [entry('placement_decision', day, { parentTookPart: 'yes' })];
      },
      context,
    );
  it('is not decided before the meeting', () => {
    expect(decidedOn('2026-10-05')).toEqual([]);
    expect(decidedOn('2026-10-04')).toEqual(['LR-08_early']);
  });
  it('is decided within 365 days of the finish', () => {
    const old = (today: string) =>
      recordKeys(
        'LR-08',
        (record) => {
          record.life.finalisedOn = null;
        },
        on(today),
      );
    expect(old('2027-10-05')).toEqual([]);
    expect(old('2027-10-06')).toEqual(['LR-08_old']);
  });
  it('rests on goals and services', () => {
    expect(recordKeys('LR-08', (_, plan) => dropBlocks(plan, 'goals', 'goal'))).toEqual(['LR-08']);
    expect(recordKeys('LR-08', (_, plan) => dropBlocks(plan, 'services', 'service'))).toEqual(['LR-08']);
  });
  it('asks when nobody recorded a day', () => {
    const keys = recordKeys('LR-08', (record) => {
      record.entries = [];
      record.meetings = [];
    });
    expect(keys).toEqual(['LR-08_confirm info']);
    expect(cleanContext.today).toBe('2026-10-05');
  });
});
