import { describe, expect, it } from 'vitest';
import type { DocumentBlockOf } from '@/lib/ieps/document';
import { blockOf } from '@/tests/factories/iep-document';
import { findingsOf, keysOf } from '@/tests/factories/check';
import { cleanIds } from '@/tests/factories/plan-items';

describe('SV-12 and SV-14, the extended school year', () => {
  const esy = (answer: 'yes' | 'no' | null, esyReason: string, stateConfig: Record<string, unknown> = {}) =>
    findingsOf('SV-12', (plan) => {
      Object.assign(plan.sections.participation.fields, { esy: answer, esyReason });
      plan.district.stateConfig = stateConfig;
    }).map(({ severity, path }) => [severity, path.split('.').at(-1)]);
  it('is decided, with a reason; an error where the state says so', () => {
    expect(esy('no', 'x')).toEqual([]);
    expect(esy(null, 'x')).toEqual([['warning', 'esy']]);
    expect(esy('yes', ' ')).toEqual([['warning', 'esyReason']]);
    expect(esy(null, '', { esyStatementRequired: true })).toEqual([['error', 'esy']]);
  });
  it('has details when it is given', () => {
    const complete = {
      name: 'Reading',
      startsOn: '2027-06-14',
      timesPerWeek: 3,
      minutesPerSession: 60,
      endsOn: '2027-07-09',
      location: 'Alder Elementary',
    };
    const given = (rows: object[], answer: 'yes' | 'no' = 'yes') =>
      findingsOf(
        'SV-14',
        (plan) => void Object.assign(plan.sections.participation.fields, { esy: answer, esyServices: rows }),
      );
    expect(given([complete])).toEqual([]);
    expect(given([])).toHaveLength(1);
    expect(given([], 'no')).toEqual([]);
    for (const part of ['startsOn', 'timesPerWeek', 'minutesPerSession', 'endsOn'] as const) {
      expect(given([complete, { ...complete, [part]: null }])[0]?.path).toMatch(new RegExp(`1\\.${part}$`));
    }
    expect(given([{ ...complete, location: '' }])[0]?.path).toMatch(/location$/);
    expect(given([{ ...complete, timesPerWeek: 0 }])).toHaveLength(1);
  });
});

describe('SV-15, SV-18 and SV-19', () => {
  it('mark physical education', () => {
    expect(
      keysOf('SV-15', ({ sections }) => void (sections.participation.fields.physicalEducation = null)),
    ).toEqual(['SV-15']);
    expect(keysOf('SV-15')).toEqual([]);
  });
  it('say how the student takes part', () => {
    expect(keysOf('SV-18', ({ sections }) => void (sections.participation.fields.nonacademic = ' '))).toEqual(
      ['SV-18'],
    );
    expect(keysOf('SV-18')).toEqual([]);
  });
  it('describe special transportation, all three parts', () => {
    const parts = {
      transportationType: 'Bus',
      transportationEquipment: 'None',
      transportationNeed: 'Crosses a highway.',
    };
    const special = (fields: object) =>
      findingsOf(
        'SV-19',
        ({ sections }) =>
          void Object.assign(sections.participation.fields, { transportation: 'special' }, fields),
      );
    expect(special(parts)).toEqual([]);
    expect(special({ ...parts, transportationEquipment: '' })[0]?.path).toMatch(/transportationEquipment$/);
    expect(keysOf('SV-19')).toEqual([]);
  });
});

describe('SV-16', () => {
  const support = (fields: Partial<DocumentBlockOf<'support'>['fields']>) =>
    findingsOf(
      'SV-16',
      (plan) => void Object.assign(blockOf(plan, 'support', cleanIds.accommodation).fields, fields),
    );
  it('wants a label, and for an accommodation or modification where and by whom', () => {
    expect(support({ kind: null })[0]?.message).toContain(
      'Is "Text-to-speech for text that is not a test of reading." an accommodation',
    );
    expect(support({ setting: '' })[0]).toMatchObject({ messageKey: 'SV-16_details' });
    expect(support({ kind: 'modification', providedBy: '' })[0]?.path).toMatch(/providedBy$/);
    expect(support({ kind: 'supplementary_aid', setting: '', providedBy: '' })).toEqual([]);
    expect(support({})).toEqual([]);
  });
});
