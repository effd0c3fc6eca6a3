import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import stateConfigs from '@/lib/districts/state-configs.json';
import type { IepDocument } from '@/lib/ieps/document';
import type { ProceduralRecord } from '@/lib/record/record';
import { cleanContext, cleanDocument } from '@/tests/factories/iep-document';
import { cleanRecord, entry, meeting, notice, person } from '@/tests/factories/record';
import { checkIep } from './engine';
import type { Finding } from './finding';
import type { RuleId } from './rule-ids';

/*
 * What the demo students are made to catch, as far as days and the record decide it. Their facts come from the
 * profiles; the rest of the plan is the clean one.
 */

const profileSchema = z.object({
  id: z.string(),
  grade: z.union([z.string(), z.number()]),
  dob: z.string(),
  state: z.string(),
  home_language: z.string(),
  last_evaluation: z.string(),
  last_annual_review: z.string().nullable(),
  eligibility_date: z.string().optional(),
  parents: z.array(z.object({ language: z.string(), interpreter: z.boolean() })),
});
type Profile = z.infer<typeof profileSchema>;

const today = '2026-10-05';
const configs: Readonly<Record<string, object>> = { ...stateConfigs, VA: { transitionAge: 14 } };
let profiles: ReadonlyMap<string, Profile>;

beforeAll(async () => {
  const file = path.join(import.meta.dirname, '..', '..', 'prisma', 'seed', 'profiles.json');
  const source = z.object({ reference_date: z.literal(today), profiles: z.array(profileSchema) });
  const parsed = source.parse(JSON.parse(await readFile(file, 'utf8')));
  profiles = new Map(parsed.profiles.map((profile) => [profile.id, profile]));
});

type Change = (record: ProceduralRecord, plan: IepDocument) => void;

function planOf(id: string): { plan: IepDocument; record: ProceduralRecord } {
  const profile = profiles.get(id);
  if (!profile) throw new Error(`no profile ${id}`);
  const plan = cleanDocument();
  const record = cleanRecord();
  plan.district.state = profile.state;
  plan.district.stateConfig = { ...configs[profile.state] };
  Object.assign(plan.student, {
    birthDate: profile.dob,
    grade: String(profile.grade),
    homeLanguage: profile.home_language,
    lastEvaluationOn: profile.last_evaluation,
    lastAnnualReviewOn: profile.last_annual_review,
  });
  plan.iep.meetingOn = null;
  if (profile.eligibility_date) {
    plan.iep.kind = 'initial';
    record.entries.push(entry('eligibility_determined', profile.eligibility_date, { isEligible: 'yes' }));
  }
  record.life.status = 'draft';
  record.meetings = [];
  record.parents = profile.parents.map((parent) => ({
    language: parent.language,
    needsInterpreter: parent.interpreter,
  }));
  return { plan, record };
}

function found(id: string, ruleId: RuleId, change: Change = () => {}): Finding[] {
  const { plan, record } = planOf(id);
  change(record, plan);
  return checkIep(plan, { ...cleanContext, today, record }).filter((finding) => finding.ruleId === ruleId);
}
const keys = (...args: Parameters<typeof found>) => found(...args).map(({ messageKey }) => messageKey);

const plannedMeeting: Change = (record) => {
  record.meetings = [meeting('2026-10-20', { status: 'planned' })];
};

describe('P1', () => {
  it('has a Spanish-speaking mother who needs an interpreter', () => {
    expect(found('P1', 'TM-07', plannedMeeting)[0]?.message).toBe('Arrange an interpreter in Spanish.');
  });
});

describe('P2', () => {
  it('has an annual review due on 14 October', () => {
    expect(found('P2', 'TL-03')).toMatchObject([
      { severity: 'warning', message: 'Annual review is due October 14, 2026.' },
    ]);
    expect(
      keys('P2', 'TL-03', (record) => {
        record.meetings = [meeting('2026-10-14', { status: 'planned' })];
      }),
    ).toEqual([]);
    expect(keys('P2', 'TL-03', plannedMeeting)).toEqual(['TL-03']);
  });
});

describe('P3', () => {
  it('is not yet fourteen when transition begins in Virginia', () => {
    expect(keys('P3', 'TR-01', plannedMeeting)).toEqual([]);
    expect(keys('P3', 'TR-07', plannedMeeting)).toEqual([]);
  });
});

describe('P4', () => {
  it('has a first meeting due within thirty days of the decision', () => {
    expect(found('P4', 'TL-02')).toMatchObject([
      { severity: 'warning', message: 'The first IEP meeting must be held by October 22, 2026.' },
    ]);
  });
  it('needs consent before services start', () => {
    expect(keys('P4', 'CN-02')).toEqual(['CN-02']);
    const consented: Change = (record) => {
      record.entries.push(entry('consent', today, { purpose: 'initial_services', outcome: 'given' }));
    };
    expect(keys('P4', 'CN-02', consented)).toEqual([]);
  });
  it('needs the parts of a goal that Texas names', () => {
    const noCondition: Change = (_, plan) => {
      for (const block of plan.sections.goals.blocks) if (block.kind === 'goal') block.fields.condition = '';
    };
    expect(found('P4', 'GO-04', noCondition).every(({ severity }) => severity === 'error')).toBe(true);
    expect(found('P4', 'GO-04', noCondition)).not.toEqual([]);
  });
});

describe('P5', () => {
  it('is fourteen, and Texas plans transition by then', () => {
    expect(keys('P5', 'TR-01')).toEqual(['TR-01_already']);
    expect(keys('P5', 'TR-07', plannedMeeting)).toEqual(['TR-07']);
    expect(keys('P5', 'TM-05', plannedMeeting)).toEqual(['TM-05']);
    const federal: Change = (record, plan) => {
      plan.district.stateConfig = {};
      plannedMeeting(record, plan);
    };
    expect(keys('P5', 'TR-07', federal)).toEqual([]);
  });
  it('has a reevaluation due while the plan runs', () => {
    expect(found('P5', 'TL-04')).toMatchObject([
      { messageKey: 'TL-04_in_plan', severity: 'warning', values: { date: { date: '2027-02-20' } } },
    ]);
  });
  it('was suspended for six days, and the rule speaks from the eleventh', () => {
    const suspended =
      (days: number): Change =>
      (record) => {
        record.entries.push(entry('removal', '2026-09-15', { days }));
      };
    expect(keys('P5', 'DS-01', suspended(6))).toEqual([]);
    expect(keys('P5', 'DS-01', suspended(10))).toEqual([]);
    expect(keys('P5', 'DS-01', suspended(11))).toEqual(['DS-01']);
  });
});

describe('P6', () => {
  it('must be told of the rights that will transfer', () => {
    expect(keys('P6', 'TR-11')).toEqual(['TR-11']);
    expect(keys('P6', 'TR-12')).toEqual([]);
  });
  it('has an annual review due on 3 November', () => {
    expect(found('P6', 'TL-03')[0]?.values).toEqual({ date: { date: '2026-11-03' } });
  });
  it('has a mother who needs a Mandarin interpreter and Mandarin notices', () => {
    expect(found('P6', 'TM-07', plannedMeeting)[0]?.message).toBe('Arrange an interpreter in Mandarin.');
    const english: Change = (record) => {
      record.life.status = 'meeting_held';
      record.notices = [notice({ language: 'English' })];
    };
    expect(found('P6', 'CN-07', english).map(({ message }) => message)[0]).toContain('must be in Mandarin.');
  });
  it('has an agency to invite with consent only', () => {
    const invited: Change = (record) => {
      const agency = person('transition_agency', 'Vocational rehabilitation', { invitedOn: '2026-09-28' });
      record.meetings = [meeting('2026-10-20', { status: 'planned', people: [agency] })];
    };
    expect(keys('P6', 'TR-09', invited)).toEqual(['TR-09']);
  });
  it('takes the alternate assessment: objectives, reasons and the notice about a diploma', () => {
    const alternate: Change = (_, plan) => {
      for (const decision of plan.sections.assessments.fields.decisions) {
        decision.participation = 'alternate';
        decision.whyNotRegular = '';
      }
      plan.sections.assessments.fields.alternateNoticeOn = null;
      for (const block of plan.sections.goals.blocks) if (block.kind === 'goal') block.fields.objectives = [];
    };
    for (const ruleId of ['GO-18', 'AS-02', 'AS-03'] as const)
      expect(keys('P6', ruleId, alternate), ruleId).not.toEqual([]);
  });
});
