import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/format/calendar-date';
import type { IepDocument } from '@/lib/ieps/document';
import { blockOf, cleanToday } from '@/tests/factories/iep-document';
import { findingsOf, keysOf } from '@/tests/factories/check';
import { cleanIds, heading, paragraph } from '@/tests/factories/plan-items';

function writing(...blocks: unknown[]) {
  return (plan: IepDocument) => void Object.assign(plan.sections.present_levels, { blocks });
}

describe('PL-01 and PL-02, the statements', () => {
  it('are found by the area of their heading', () => {
    const academic = writing(heading('math_computation'), paragraph('Adds to 100.'));
    expect([...keysOf('PL-01', academic), ...keysOf('PL-02', academic)]).toEqual(['PL-02']);
    const functional = writing(heading('behavior'), paragraph('Stays in class.'));
    expect([...keysOf('PL-01', functional), ...keysOf('PL-02', functional)]).toEqual(['PL-01']);
  });

  it('count speech, language, movement and health as functional, and thinking not', () => {
    for (const area of ['speech', 'language', 'motor', 'sensory_health']) {
      expect(keysOf('PL-02', writing(heading(area), paragraph('As expected.')))).toEqual([]);
    }
    expect(keysOf('PL-02', writing(heading('cognitive'), paragraph('As expected.')))).toEqual(['PL-02']);
  });

  it('are not a heading without words', () => {
    const empty = writing(heading('math_computation'), paragraph(' '), heading('behavior'));
    expect([...keysOf('PL-01', empty), ...keysOf('PL-02', empty)]).toEqual(['PL-01', 'PL-02']);
  });
});

describe('PL-04, preschool', () => {
  it('says how taking part is affected', () => {
    const preschool = (plan: IepDocument) => void (plan.student.grade = 'PK');
    expect(keysOf('PL-04', preschool)).toEqual(['PL-04']);
    expect(
      keysOf('PL-04', (plan) => {
        preschool(plan);
        writing(heading('impact_preschool'), paragraph('Circle time is hard.'))(plan);
      }),
    ).toEqual([]);
  });
  it('is not asked from kindergarten on', () => {
    expect(keysOf('PL-04', (plan) => void (plan.student.grade = 'K'))).toEqual([]);
  });
});

describe('PL-05, recent data', () => {
  /** Age of all data on an area, in days. */
  function aged(id: string, days: number) {
    const on = addDays(cleanToday, -days);
    return findingsOf('PL-05', (plan) => {
      const goalId = id === cleanIds.need ? cleanIds.goal : cleanIds.functionalGoal;
      const { area } = blockOf(plan, 'need', id).fields;
      plan.evidence = plan.evidence.map((datum) => (datum.area === area ? { ...datum, on } : datum));
      blockOf(plan, 'goal', goalId).fields.baseline.on = on;
    });
  }

  it('is at most 365 days old', () => {
    expect(aged(cleanIds.functionalNeed, 365)).toEqual([]);
    const [finding] = aged(cleanIds.functionalNeed, 366);
    expect(finding?.message).toContain(
      'The newest data for attention and executive function is 12 months old.',
    );
    expect(finding?.severity).toBe('warning');
  });

  it('is at most 120 days old for skills measured by probes', () => {
    expect(aged(cleanIds.need, 120)).toEqual([]);
    expect(aged(cleanIds.need, 121)).toHaveLength(1);
  });

  it('may be the baseline of a goal alone, and must be there', () => {
    const noEvidence = (plan: IepDocument) => void (plan.evidence = []);
    expect(keysOf('PL-05', noEvidence)).toEqual([]);
    expect(
      keysOf('PL-05', (plan) => {
        noEvidence(plan);
        blockOf(plan, 'goal', cleanIds.goal).fields.baseline.on = null;
      }),
    ).toEqual(['PL-05_none']);
  });

  it('is asked for once where two needs share an area', () => {
    expect(
      keysOf('PL-05', (plan) => {
        plan.evidence = [];
        blockOf(plan, 'need', cleanIds.functionalNeed).fields.area = 'motor';
        blockOf(plan, 'need', cleanIds.need).fields.area = 'motor';
      }),
    ).toEqual(['PL-05_none']);
  });
});

describe('PL-06, a need', () => {
  const alone = (plan: IepDocument) => {
    for (const kind of ['goals', 'services', 'accommodations'] as const) {
      for (const block of plan.sections[kind].blocks) {
        if ('linksTo' in block) block.linksTo = block.linksTo.filter((id) => id !== cleanIds.need);
      }
    }
  };
  it('is addressed by something, or not with a reason', () => {
    const [finding] = findingsOf('PL-06', alone);
    expect(finding).toMatchObject({ blockId: cleanIds.need, fix: 'link', severity: 'error' });
    expect(finding?.message).toMatch(/^Marisol needs to read connected text .* is listed as a need/);
    expect(
      keysOf('PL-06', (plan) => {
        alone(plan);
        blockOf(plan, 'need', cleanIds.need).fields.notAddressedReason = 'Met in spring.';
      }),
    ).toEqual([]);
  });
  it('is addressed by a support alone', () => {
    expect(
      keysOf('PL-06', (plan) => {
        alone(plan);
        blockOf(plan, 'support', cleanIds.training).linksTo = [cleanIds.need];
      }),
    ).toEqual([]);
  });
});

describe('PL-10, last year’s goals', () => {
  const prior = (change: (plan: IepDocument) => void) => findingsOf('PL-10', change).map(({ path }) => path);
  it('each have an outcome and a last datum', () => {
    expect(
      prior(({ sections }) => {
        sections.present_levels.fields.priorGoals = [
          { text: 'A', outcome: null, lastDatum: '5', whatWillChange: '' },
          { text: 'B', outcome: 'met', lastDatum: '', whatWillChange: '' },
          { text: 'C', outcome: 'met', lastDatum: '9 of 10', whatWillChange: '' },
        ];
      }),
    ).toEqual([
      'sections.present_levels.fields.priorGoals.0.outcome',
      'sections.present_levels.fields.priorGoals.1.lastDatum',
    ]);
  });
  it('are reported at an annual review, and not in a first plan', () => {
    const none = (kind: IepDocument['iep']['kind']) => (plan: IepDocument) => {
      plan.iep.kind = kind;
      plan.sections.present_levels.fields.priorGoals = [];
    };
    expect(prior(none('annual'))).toEqual(['sections.present_levels.fields.priorGoals']);
    expect(prior(none('initial'))).toEqual([]);
  });
});
