import { expect, it } from 'vitest';
import { checkIep } from '@/lib/compliance/engine';
import { allStages } from '@/lib/compliance/stages';
import { iepDocumentSchema } from '@/lib/ieps/document';
import { emptyRecord } from '@/lib/record/record';
import stateConfigs from '@/lib/districts/state-configs.json' with { type: 'json' };
import { cleanDocument } from '@/tests/factories/iep-document';
import { changesNeedingNotice } from '@/lib/versions/service-changes';
import { demoPlan, unfinished, type DemoChild } from './demo-plan';
import { demoProcedure } from './demo-procedure';
import { lastYear, thisYear } from './demo-years';

const clean = cleanDocument();
const child: DemoChild = {
  student: {
    ...clean.student,
    givenName: 'Nadia',
    familyName: 'Rowe',
    birthDate: '2018-01-20',
    lastEvaluationOn: '2025-09-15',
    lastAnnualReviewOn: '2026-10-05',
  },
  district: { name: 'Riverbend', state: 'TX', stateConfig: stateConfigs.TX },
};
const context = {
  today: '2026-10-05',
  otherNames: ['Tobias'],
  stages: allStages,
  record: {
    ...emptyRecord,
    ...demoProcedure(),
    life: { ...emptyRecord.life, status: 'active' as const, finalisedOn: '2026-10-05' },
    parents: [{ language: 'en', needsInterpreter: false }],
    calendar: { schoolYears: [{ startsOn: '2026-08-12', endsOn: '2027-05-27' }], closedDays: [] },
  },
};

const errorsOf = (plan: ReturnType<typeof demoPlan>) =>
  checkIep(plan, context)
    .filter(({ severity }) => severity === 'error')
    .map(({ ruleId, message }) => `${ruleId}: ${message}`);

it('is a plan in which no rule of any stage finds an error', () => {
  expect(errorsOf(demoPlan(child, thisYear, clean.iep.id))).toEqual([]);
});

it('is not so by chance: the plan in review has gaps that the rules name', () => {
  const plan = demoPlan(child, thisYear, clean.iep.id);
  expect(errorsOf(unfinished(plan)).length).toBeGreaterThan(2);
});

it('changed since last year in ways that a notice has to name', () => {
  const before = iepDocumentSchema.parse(demoPlan(child, lastYear, clean.iep.id));
  const changes = changesNeedingNotice(before, demoPlan(child, thisYear, clean.iep.id));
  expect(changes.some((change) => change.includes('30 minutes to 45 minutes'))).toBe(true);
});
