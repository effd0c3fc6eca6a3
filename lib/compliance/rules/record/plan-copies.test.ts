import { describe, expect, it } from 'vitest';
import type { ProceduralRecord } from '@/lib/record/record';
import { on, recordFindings, recordKeys } from '@/tests/factories/check-record';
import { entry } from '@/tests/factories/record';

describe('TM-08, the parent’s copy', () => {
  const copies = (given: [string, 'hand' | null][], status: ProceduralRecord['life']['status'] = 'active') =>
    recordKeys('TM-08', (record) => {
      record.life.status = status;
      record.entries = given.map(([day, method]) => entry('copy_given', day, { method }));
    });
  it('is given after the plan is final, in a way on record', () => {
    expect(copies([['2026-10-05', 'hand']])).toEqual([]);
    expect(copies([['2026-10-04', 'hand']])).toEqual(['TM-08']);
    expect(copies([])).toEqual(['TM-08']);
    expect(copies([['2026-10-06', null]])).toEqual(['TM-08_method']);
  });
  it('is not wanted before', () => {
    expect(copies([], 'meeting_held')).toEqual([]);
    expect(copies([], 'finalised')).toEqual(['TM-08']);
  });
});

describe('TM-09, teachers know their part', () => {
  const known = (people: [string, string][], context = {}) =>
    recordFindings(
      'TM-09',
      (record) => {
        record.entries = people.map(([name, role]) =>
          entry('responsibilities_acknowledged', '2026-10-05', { person: name, role }),
        );
      },
      context,
    ).map(({ values, severity }) => [values['n'], severity]);
  it('counts those who have not said so, and is a reminder until the first day', () => {
    expect(known([])).toEqual([[2, 'error']]);
    expect(known([['Dana Lowe', 'General education teacher']])).toEqual([[1, 'error']]);
    expect(known([['kim ferro', 'special education teacher']], on('2026-10-04'))).toEqual([[1, 'warning']]);
    expect(recordKeys('TM-09')).toEqual([]);
  });
  it('asks when the record names nobody', () => {
    const keys = recordKeys('TM-09', (record, plan) => {
      record.meetings = [];
      plan.sections.services.blocks = [];
    });
    expect(keys).toEqual(['TM-09_confirm info']);
  });
});
