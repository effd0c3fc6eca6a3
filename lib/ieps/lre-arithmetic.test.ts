import { describe, expect, it } from 'vitest';
import { cleanDocument } from '@/tests/factories/iep-document';
import { profiles } from '@/prisma/seed/profiles';
import { hasBehaviorPlan } from './behavior-plan';
import { lreArithmetic, shareInside } from './lre-arithmetic';
import { needsPlacementOptions } from './placement-options';
import { emptyDecisions, undecidedSubjects } from './required-tests';

describe('the minutes outside the regular class', () => {
  const plan = cleanDocument();
  const { blocks } = plan.sections.services;

  it('are the sum of the services that are outside, by the week', () => {
    const sum = lreArithmetic(blocks, plan.student);
    expect(sum.outside).toEqual([{ id: expect.any(String), name: 'Reading instruction', minutes: 225 }]);
    expect(sum).toMatchObject({ minutesOutside: 225, undecided: 0, percentInside: 87.5, code: 'RC80' });
  });

  it('leave out what is inside, and name what is not decided or not complete', () => {
    const changed = structuredClone(blocks);
    for (const block of changed) {
      if (block.kind === 'service') block.fields.insideRegularClass = null;
    }
    expect(lreArithmetic(changed, plan.student)).toMatchObject({ minutesOutside: 0, undecided: 2 });
    const open = structuredClone(blocks);
    for (const block of open) if (block.kind === 'service') block.fields.minutesPerSession = null;
    expect(lreArithmetic(open, plan.student).outside[0]?.minutes).toBeNull();
  });

  /** The share and code that the profiles state: "225 of 1800 min outside = 12.5% -> 87.5% inside -> RC80". */
  it.each([
    ['P1', 225, 87.5, 'RC80'],
    ['P2', 90, 95.3, 'RC80'],
    ['P3', 135, 93, 'RC80'],
    ['P4', 60, 97.1, 'RC80'],
    ['P5', 285, 86.4, 'RC80'],
    ['P6', 720, 64, 'RC79TO40'],
  ])('come out as the profile %s says', (id, outside, percentInside, code) => {
    const profile = profiles.find((one) => one.id === id);
    const week = profile?.school_week_minutes ?? 0;
    expect(shareInside(outside, { schoolWeekMinutes: week, grade: String(profile?.grade) })).toEqual({
      weekMinutes: week,
      percentInside,
      code,
    });
  });

  it('have no share without a school week, and no school-age code in preschool', () => {
    expect(shareInside(10, { schoolWeekMinutes: 0, grade: '3' }).percentInside).toBeNull();
    expect(shareInside(10, { schoolWeekMinutes: 900, grade: 'PK' }).code).toBeNull();
    expect(shareInside(1801, { schoolWeekMinutes: 3000, grade: '3' }).code).toBe('RC39');
  });
});

describe('the tests of a grade', () => {
  const required = [
    { subject: 'reading', grades: ['3' as const] },
    { subject: 'mathematics', grades: ['3' as const, '4' as const] },
  ];

  it('are those that no row decides about', () => {
    expect(undecidedSubjects(required, '3', [])).toEqual(['reading', 'mathematics']);
    expect(undecidedSubjects(required, '4', [])).toEqual(['mathematics']);
    expect(undecidedSubjects(required, '5', [])).toEqual([]);
    expect(undecidedSubjects(required, '3', [{ test: 'Algebra I', subject: '' }])).toEqual(['reading']);
  });

  it('are decided once a row of theirs stands', () => {
    const rows = emptyDecisions(undecidedSubjects(required, '3', []), () => crypto.randomUUID());
    expect(undecidedSubjects(required, '3', rows)).toEqual([]);
    expect(rows.every(({ participation }) => participation === null)).toBe(true);
  });
});

describe('placements', () => {
  const row = (option: string | null) => ({ option });

  it('are at least two when the placement starts or changes', () => {
    expect(needsPlacementOptions({ placementChanges: null, placementOptions: [] }, 'initial')).toBe(true);
    expect(
      needsPlacementOptions({ placementChanges: 'yes', placementOptions: [row('home')] }, 'annual'),
    ).toBe(true);
    expect(
      needsPlacementOptions({ placementChanges: 'yes', placementOptions: [row(null), row('a')] }, 'annual'),
    ).toBe(true);
    expect(
      needsPlacementOptions({ placementChanges: 'yes', placementOptions: [row('a'), row('b')] }, 'annual'),
    ).toBe(false);
  });

  it('may be one while nothing changes', () => {
    expect(needsPlacementOptions({ placementChanges: null, placementOptions: [] }, 'annual')).toBe(false);
    expect(needsPlacementOptions({ placementChanges: 'no', placementOptions: [] }, 'initial')).toBe(false);
  });
});

describe('a behavior plan', () => {
  it('opens with the factor or by hand, and not otherwise', () => {
    expect(hasBehaviorPlan({ behavior: { answer: 'yes' } }, {})).toBe(true);
    expect(hasBehaviorPlan({ behavior: { answer: 'no' } }, { added: 'yes' })).toBe(true);
    expect(hasBehaviorPlan({ behavior: { answer: 'no' } }, { added: null, prevention: 'x' })).toBe(false);
    expect(hasBehaviorPlan(undefined, {})).toBe(false);
  });
});
