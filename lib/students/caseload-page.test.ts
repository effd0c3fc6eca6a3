import { describe, expect, it } from 'vitest';
import { caseloadPageSize, countDue, pageOf, type CaseloadEntry } from './caseload-page';
import { dueDates } from './due';
import { caseloadFilterSchema } from './schema';

const today = '2026-11-23';
const all = caseloadFilterSchema.parse({});

function entry(id: string, name: string, lastAnnualReviewOn: string | null): CaseloadEntry {
  return {
    id,
    names: [null, ...name.split(' ')],
    dueDates: dueDates({ lastAnnualReviewOn, lastEvaluationOn: null }, today),
  };
}

const entries = [
  entry('a', 'Ana Peña', '2026-06-01'),
  entry('b', 'Ben Quill', '2025-11-01'),
  entry('c', 'Cleo Roth', '2025-12-02'),
  entry('d', 'Dov Peters', null),
];

describe('pageOf', () => {
  it('shows what is due soonest first and students without dates last', () => {
    expect(pageOf(entries, all, null).ids).toEqual(['b', 'c', 'a', 'd']);
  });

  it('keeps the order of names when asked', () => {
    expect(pageOf(entries, { ...all, sort: 'name' }, null).ids).toEqual(['a', 'b', 'c', 'd']);
  });

  it('finds by parts of names, accents or not, in any order', () => {
    expect(pageOf(entries, { ...all, search: 'pena' }, null).ids).toEqual(['a']);
    expect(pageOf(entries, { ...all, search: 'PEÑA an' }, null).ids).toEqual(['a']);
    expect(pageOf(entries, { ...all, search: 'pe' }, null).ids).toEqual(['a', 'd']);
    expect(pageOf(entries, { ...all, search: 'pena ben' }, null)).toMatchObject({ ids: [], total: 0 });
  });

  it('shows the late, the due, and those the database found', () => {
    expect(pageOf(entries, { ...all, show: 'late' }, null).ids).toEqual(['b']);
    expect(pageOf(entries, { ...all, show: 'due' }, null).ids).toEqual(['c']);
    expect(pageOf(entries, { ...all, show: 'notes' }, new Set(['d'])).ids).toEqual(['d']);
  });

  it('gives one page at a time and the last one for a page beyond', () => {
    const many = Array.from({ length: caseloadPageSize + 3 }, (_, at) => entry(`s${at}`, `N ${at}`, null));
    expect(pageOf(many, all, null)).toMatchObject({ total: caseloadPageSize + 3, page: 1, pageCount: 2 });
    expect(pageOf(many, all, null).ids).toHaveLength(caseloadPageSize);
    expect(pageOf(many, { ...all, page: 9 }, null)).toMatchObject({ page: 2 });
    expect(pageOf(many, { ...all, page: 9 }, null).ids).toEqual(['s50', 's51', 's52']);
  });
});

describe('countDue', () => {
  it('counts each student once, by the next date', () => {
    const both = {
      id: 'e',
      names: [],
      dueDates: dueDates({ lastAnnualReviewOn: '2025-11-01', lastEvaluationOn: '2023-12-01' }, today),
    };
    expect(countDue([...entries, both])).toEqual({ all: 5, late: 2, due: 1 });
  });
});

describe('the filter of an address', () => {
  it('falls back where the address makes no sense', () => {
    expect(caseloadFilterSchema.parse({ show: 'x', sort: ['due'], page: '-2', search: ['a', 'b'] })).toEqual({
      search: '',
      show: 'all',
      sort: 'due',
      page: 1,
    });
  });
});
