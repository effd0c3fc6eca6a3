import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIep } from '../../engine';
import { entryKinds, isEntryKind } from '@/lib/record/entries';
import { recordRuleIds } from '../../rule-ids';
import { allStages, finishStages } from '../../stages';
import { anyPlan } from '@/tests/factories/any-plan';
import { cleanContext, cleanDocument } from '@/tests/factories/iep-document';
import { cleanRecord, entry, meeting, notice } from '@/tests/factories/record';

function cleanPlan() {
  const plan = cleanDocument();
  plan.sections.goals.fields.reportDates = [{ name: 'Winter', on: '2026-12-18' }];
  return plan;
}

describe('a plan in effect with a complete record', () => {
  it('has nothing that any rule still wants', () => {
    expect(checkIep(cleanPlan(), { ...cleanContext, record: cleanRecord() })).toEqual([]);
    expect(checkIep(cleanPlan(), { ...cleanContext, record: cleanRecord(), stages: allStages })).toEqual([]);
  });
});

describe('the stages', () => {
  const stagesWith = (change: (record: ReturnType<typeof cleanRecord>) => void) => {
    const record = cleanRecord();
    record.entries = [];
    change(record);
    const plan = cleanPlan();
    plan.evidence = [];
    const findings = checkIep(plan, { ...cleanContext, record });
    return findings.map(({ ruleId, stage }) => `${stage} ${ruleId}`);
  };

  it('are the draft alone without a record', () => {
    const plan = cleanPlan();
    plan.student.lastAnnualReviewOn = '2024-10-06';
    const stages = checkIep(plan, cleanContext).map(({ stage }) => stage);
    expect(stages.every((stage) => stage === 'draft')).toBe(true);
  });

  it('begin with the meeting once one is planned, and leave clocks of the student to every plan', () => {
    const draft = (record: ReturnType<typeof cleanRecord>) => {
      record.life.status = 'draft';
    };
    const none = stagesWith((record) => {
      draft(record);
      record.meetings = [];
    });
    expect(none).toContain('active CN-09');
    expect(none.filter((text) => !/^(?:draft|active)/.test(text))).toEqual([]);
    const planned = stagesWith((record) => {
      draft(record);
      record.meetings = [meeting('2026-10-20', { status: 'planned' })];
    });
    expect(planned).toContain('meeting TM-01');
    expect(planned.some((text) => text.startsWith('finalize'))).toBe(false);
    const cancelled = stagesWith((record) => {
      draft(record);
      record.meetings = [meeting('2026-10-20', { status: 'cancelled' })];
    });
    expect(cancelled.some((text) => text.startsWith('meeting'))).toBe(false);
  });

  it('reach the finish when the meeting was held, and copies when the plan is final', () => {
    const held = stagesWith((record) => {
      record.life = { ...record.life, status: 'meeting_held', unreviewedSentences: 2 };
    });
    expect(held).toContain('finalize DOC-06');
    expect(held).not.toContain('finalize TM-08');
    expect(stagesWith(() => {})).toContain('finalize TM-08');
  });

  it('can be asked for by the caller', () => {
    const record = cleanRecord();
    record.life.status = 'draft';
    record.meetings = [];
    const keys = checkIep(cleanPlan(), { ...cleanContext, record, stages: finishStages });
    expect(keys.map(({ ruleId }) => ruleId)).toContain('DOC-03');
  });

  it('leave the student of a past plan to the plan after it', () => {
    const past = stagesWith((record) => {
      record.life.status = 'superseded';
    });
    expect(past.some((text) => text.startsWith('active'))).toBe(false);
  });
});

describe('findings about the record', () => {
  it('come after the sections, and say what a link opens', () => {
    const record = cleanRecord();
    record.entries = record.entries.filter(({ kind }) => kind !== 'copy_given');
    record.meetings[0]?.people.splice(0, 1);
    const plan = cleanPlan();
    plan.sections.special_factors.fields.communication.answer = null;
    const findings = checkIep(plan, { ...cleanContext, record });
    const places = findings.map(({ ruleId, sectionKey, recordKind, entryKind }) => ({
      ruleId,
      sectionKey,
      recordKind,
      entryKind,
    }));
    expect(places[0]).toMatchObject({ sectionKey: 'special_factors' });
    expect(places.at(-1)).toMatchObject({ sectionKey: null });
    expect(places).toContainEqual(
      expect.objectContaining({ ruleId: 'TM-08', recordKind: 'entry', entryKind: 'copy_given' }),
    );
    const [first] = record.meetings;
    expect(findings.find(({ ruleId }) => ruleId === 'TM-01')).toMatchObject({
      recordKind: 'meeting',
      recordId: first?.id,
      path: 'record.meetings.0.people',
    });
  });

  it('never fail on an odd plan, and have whole messages', () => {
    const record = cleanRecord();
    record.entries.push(
      entry('evaluation_consent_received', '9999-12-31'),
      entry('records_request', '0001-01-01'),
      entry('removal', '2026-09-01', { days: 10_000 }),
      entry('manifestation', '9999-12-31'),
      entry('reevaluation_agreement', '9999-12-31'),
    );
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const { message } of checkIep(plan, { ...cleanContext, record, stages: allStages })) {
          expect(message).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never fail on facts of any kind, bare and on odd days', () => {
    const spoke = new Set<string>();
    for (const day of ['0001-01-01', '2024-02-29', '2026-10-05', '9999-12-31']) {
      for (const kind of ['initial', 'annual', 'reevaluation', 'amendment'] as const) {
        const record = cleanRecord();
        record.entries = Object.keys(entryKinds)
          .filter(isEntryKind)
          .map((entryKind) => entry(entryKind, day));
        record.notices = [notice({ changes: [] }, { sentOn: null })];
        record.meetings.push(meeting(day), meeting(day, { status: 'planned' }));
        const plan = cleanPlan();
        plan.iep.kind = kind;
        for (const { ruleId, message } of checkIep(plan, { ...cleanContext, record, stages: allStages })) {
          expect(message).not.toMatch(/[{}]/);
          spoke.add(ruleId);
        }
      }
    }
    expect(recordRuleIds.filter((id) => spoke.has(id)).length).toBeGreaterThan(20);
  });
});
