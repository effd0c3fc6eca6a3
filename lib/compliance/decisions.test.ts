import { describe, expect, it } from 'vitest';
import { cleanContext, cleanDocument } from '@/tests/factories/iep-document';
import {
  anchorOf,
  applyDecisions,
  blockingFindings,
  isConfirmable,
  isOverridable,
  neverOverridden,
  openFindings,
  type Decision,
} from './decisions';
import { checkIep } from './engine';
import type { Finding } from './finding';
import { ruleOf } from './rule-table';

/** An error of the dates, a warning and something to confirm. */
function findings(): Finding[] {
  const plan = cleanDocument();
  plan.iep.endsOn = null;
  plan.sections.lre.fields.harmfulEffects = '';
  plan.sections.lre.fields.attendsHomeSchool = null;
  return checkIep(plan, cleanContext);
}

function decision(over: Partial<Decision>): Decision {
  return {
    id: 'd1',
    ruleId: 'DOC-02',
    anchor: 'iep.endsOn',
    kind: 'override',
    reason: 'The plan ends with the school.',
    byName: 'Kim Alder',
    at: '2026-10-05T10:00:00.000Z',
    ...over,
  };
}
const idsOf = (list: readonly Finding[]) => list.map(({ ruleId }) => ruleId);

describe('a decision', () => {
  it('lets an error go, and keeps it listed with who and why', () => {
    expect(idsOf(blockingFindings(findings()))).toEqual(['DOC-02']);
    const decided = applyDecisions(findings(), [decision({})]);
    expect(blockingFindings(decided)).toEqual([]);
    expect(idsOf(decided)).toEqual(idsOf(findings()));
    expect(decided[0]?.decision).toEqual({
      id: 'd1',
      kind: 'override',
      reason: 'The plan ends with the school.',
      byName: 'Kim Alder',
      at: '2026-10-05T10:00:00.000Z',
    });
  });
  it('fits by rule and anchor, and only in its kind', () => {
    for (const other of [{ ruleId: 'DOC-01' }, { anchor: 'iep.startsOn' }, { kind: 'confirm' as const }])
      expect(blockingFindings(applyDecisions(findings(), [decision(other)]))).toHaveLength(1);
    const anchor = 'sections.lre.fields.attendsHomeSchool';
    const open = (kind: Decision['kind']) =>
      idsOf(openFindings(applyDecisions(findings(), [decision({ ruleId: 'LR-05', anchor, kind })])));
    expect(open('confirm')).toEqual(['DOC-02', 'LR-06']);
    expect(open('override')).toContain('LR-05');
  });
  it('is the newest of several', () => {
    const older = decision({ id: 'old', at: '2026-10-04T10:00:00.000Z' });
    expect(applyDecisions(findings(), [decision({}), older])[0]?.decision?.id).toBe('d1');
  });
  it('follows its item when the plan is put into another order', () => {
    const plan = cleanDocument();
    const [goal] = plan.sections.goals.blocks;
    if (goal?.kind === 'goal') goal.fields.criterion.value = null;
    const before = checkIep(plan, cleanContext).find(({ ruleId }) => ruleId === 'GO-03');
    plan.sections.goals.blocks.reverse();
    const after = checkIep(plan, cleanContext).find(({ ruleId }) => ruleId === 'GO-03');
    expect(before?.path).not.toBe(after?.path);
    expect(before && anchorOf(before)).toBe(after && anchorOf(after));
  });
  it('never stands for privacy, provenance, the meeting or consent', () => {
    for (const ruleId of neverOverridden) {
      ruleOf(ruleId);
      expect(isOverridable({ ruleId, severity: 'error' }), ruleId).toBe(false);
    }
    expect(isOverridable({ ruleId: 'GO-01', severity: 'error' })).toBe(true);
    expect(isOverridable({ ruleId: 'LR-06', severity: 'warning' })).toBe(false);
    const plan = cleanDocument();
    plan.sections.needs.blocks[0]?.sentences.push({
      id: '01990000-0000-7000-8000-000000009999',
      text: 'Tobias reads well.',
      origin: 'human',
      writer: null,
      acceptedAt: null,
      sources: [],
    });
    const [found] = checkIep(plan, cleanContext).filter(({ ruleId }) => ruleId === 'DOC-04');
    if (!found) throw new Error('no finding');
    expect(applyDecisions([found], [decision({ ruleId: 'DOC-04', anchor: anchorOf(found) })])).toEqual([
      found,
    ]);
  });
  it('confirms only what the data cannot decide', () => {
    expect(isConfirmable({ fix: 'confirm', severity: 'info' })).toBe(true);
    expect(isConfirmable({ fix: 'fill_in', severity: 'warning' })).toBe(false);
    expect(isConfirmable({ fix: 'confirm', severity: 'error' })).toBe(false);
  });
});

describe('what blocks', () => {
  it('are errors before the plan is in effect', () => {
    const [error] = findings();
    if (!error) throw new Error('no finding');
    expect(blockingFindings([{ ...error, stage: 'finalize' }])).toHaveLength(1);
    expect(blockingFindings([{ ...error, stage: 'active' }])).toEqual([]);
    expect(blockingFindings([{ ...error, severity: 'warning' }])).toEqual([]);
  });
});
