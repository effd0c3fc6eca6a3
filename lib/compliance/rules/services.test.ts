import { describe, expect, it } from 'vitest';
import type { DocumentBlockOf, IepDocument } from '@/lib/ieps/document';
import { blockOf, dropBlocks } from '@/tests/factories/iep-document';
import { findingsOf, keysOf } from '@/tests/factories/check';
import { cleanIds, sentence } from '@/tests/factories/plan-items';

type ServiceFields = DocumentBlockOf<'service'>['fields'];

function service(change: (fields: ServiceFields) => void) {
  return (plan: IepDocument) => change(blockOf(plan, 'service', cleanIds.service).fields);
}
function saying(text: string, change: (fields: ServiceFields) => void = () => {}) {
  return (plan: IepDocument) => {
    const block = blockOf(plan, 'service', cleanIds.service);
    block.sentences = [sentence(text)];
    change(block.fields);
  };
}

describe('SV-01', () => {
  const onlyRelated = (plan: IepDocument) => {
    for (const id of [cleanIds.service, cleanIds.pushIn]) {
      Object.assign(blockOf(plan, 'service', id).fields, {
        kind: 'related_service',
        name: 'Speech-language therapy',
      });
    }
  };
  it('wants special education, or a related service that the state counts', () => {
    expect(keysOf('SV-01')).toEqual([]);
    expect(keysOf('SV-01', (plan) => dropBlocks(plan, 'services', 'service'))).toEqual(['SV-01']);
    expect(keysOf('SV-01', onlyRelated)).toEqual(['SV-01']);
    expect(
      keysOf('SV-01', (plan) => {
        onlyRelated(plan);
        plan.district.stateConfig = { relatedServicesAsSpecialEducation: ['speech-language'] };
      }),
    ).toEqual([]);
  });
});

describe('SV-02', () => {
  it('wants a start for each service and modification, not for an accommodation', () => {
    const [finding] = findingsOf(
      'SV-02',
      service((fields) => void (fields.startsOn = null)),
    );
    expect(finding?.message).toBe('Add the start date for Reading instruction.');
    const support = (kind: 'modification' | 'accommodation') =>
      keysOf('SV-02', (plan) => {
        Object.assign(blockOf(plan, 'support', cleanIds.accommodation).fields, { kind, startsOn: null });
      });
    expect(support('modification')).toEqual(['SV-02']);
    expect(support('accommodation')).toEqual([]);
  });
});

describe('SV-03', () => {
  it.each(['as needed', 'regularly', 'periodically', 'when available', 'up to', 'as appropriate'])(
    'does not take "%s", even beside a number, and shows where it stands',
    (found) => {
      const [finding] = findingsOf('SV-03', saying(`Reading ${found} 5 times.`));
      expect(finding).toMatchObject({
        span: { start: 8, end: 8 + found.length },
        values: { found },
        severity: 'error',
      });
      expect(finding?.message).toContain(`"${found}" isn't clear enough`);
    },
  );
  it('takes "weekly" with a number and not without', () => {
    expect(keysOf('SV-03', saying('Reading weekly.'))).toEqual([]);
    expect(
      findingsOf(
        'SV-03',
        saying('Reading weekly.', (fields) => void (fields.timesPerPeriod = null)),
      )[0]?.values,
    ).toEqual({
      found: 'weekly',
    });
  });
  it('wants a number above zero and a period', () => {
    expect(
      keysOf(
        'SV-03',
        service((fields) => void (fields.timesPerPeriod = 0)),
      ),
    ).toEqual(['SV-03_missing']);
    expect(
      findingsOf(
        'SV-03',
        service((fields) => void (fields.period = null)),
      )[0]?.path,
    ).toMatch(/period$/);
    expect(keysOf('SV-03')).toEqual([]);
  });
});

describe('SV-04', () => {
  it('wants minutes, and an end or words that say so', () => {
    expect(
      findingsOf(
        'SV-04',
        service((fields) => void (fields.minutesPerSession = 0)),
      )[0]?.path,
    ).toMatch(/minutesPerSession$/);
    const noEnd = (fields: ServiceFields) => void (fields.endsOn = null);
    expect(findingsOf('SV-04', service(noEnd))[0]?.path).toMatch(/endsOn$/);
    expect(keysOf('SV-04', saying('Given through the end of this IEP.', noEnd))).toEqual([]);
  });
});

describe('SV-05', () => {
  it('wants a place', () => {
    expect(
      keysOf(
        'SV-05',
        service((fields) => void (fields.location = ' ')),
      ),
    ).toEqual(['SV-05']);
    expect(keysOf('SV-05')).toEqual([]);
  });
});

describe('SV-06', () => {
  const link = (ids: string[]) => (plan: IepDocument) =>
    void (blockOf(plan, 'service', cleanIds.service).linksTo = ids);
  it('wants each goal served and each service with a purpose', () => {
    expect(findingsOf('SV-06', link([])).map(({ blockId }) => blockId)).toEqual([
      cleanIds.goal,
      cleanIds.service,
    ]);
    expect(keysOf('SV-06', link([cleanIds.accommodation]))).toHaveLength(2);
  });
  it('takes a service for the need that the goal serves', () => {
    expect(keysOf('SV-06', link([cleanIds.need]))).toEqual([]);
  });
});

describe('SV-07 and SV-08', () => {
  it('want a list, or none with a reason', () => {
    const none = (plan: IepDocument) => dropBlocks(plan, 'accommodations', 'support');
    expect([...keysOf('SV-07', none), ...keysOf('SV-08', none)]).toEqual(['SV-07', 'SV-08']);
    const reasons = (plan: IepDocument) => {
      none(plan);
      Object.assign(plan.sections.accommodations.fields, {
        noAidsReason: 'x',
        noPersonnelSupportsReason: 'y',
      });
    };
    expect([...keysOf('SV-07', reasons), ...keysOf('SV-08', reasons)]).toEqual([]);
  });
  it('do not take the one for the other', () => {
    const onlyTraining = (plan: IepDocument) =>
      void (blockOf(plan, 'support', cleanIds.accommodation).fields.kind = 'personnel_support');
    expect([...keysOf('SV-07', onlyTraining), ...keysOf('SV-08', onlyTraining)]).toEqual(['SV-07']);
  });
});

describe('SV-10', () => {
  const stated = (minutes: number | null, change: (plan: IepDocument) => void = () => {}) =>
    findingsOf('SV-10', (plan) => {
      plan.sections.lre.fields.minutesOutsideWeekly = minutes;
      change(plan);
    });
  it('allows one percent of the week either way: 18 of 1800 minutes', () => {
    for (const minutes of [225, 225 + 18, 225 - 18]) expect(stated(minutes)).toEqual([]);
    expect(stated(225 - 19)).toHaveLength(1);
    expect(stated(225 + 19)[0]?.message).toContain('(225 vs 244 minutes a week)');
  });
  it('adds up other periods: 36 weeks a year, 9 a quarter, 4 a month, 5 days a week', () => {
    const times = (timesPerPeriod: number, period: 'day' | 'month' | 'quarter' | 'year') =>
      stated(
        45,
        service((fields) => void Object.assign(fields, { timesPerPeriod, period })),
      );
    expect(times(4, 'month')).toEqual([]);
    expect(times(9, 'quarter')).toEqual([]);
    expect(times(36, 'year')).toEqual([]);
    expect(times(1, 'day')).toHaveLength(1);
  });
  it('never finds room for more than the week', () => {
    const full = service(
      (fields) => void Object.assign(fields, { timesPerPeriod: 1, minutesPerSession: 1800 }),
    );
    expect(stated(1800, full)).toEqual([]);
    const over = service(
      (fields) => void Object.assign(fields, { timesPerPeriod: 1, minutesPerSession: 1801 }),
    );
    expect(stated(1801, over)[0]?.messageKey).toBe('SV-10_week');
  });
  it('wants the minutes, and asks where a service is given', () => {
    expect(stated(null)[0]?.messageKey).toBe('SV-10_missing');
    const unknown = service((fields) => void (fields.insideRegularClass = null));
    expect(stated(225, unknown)).toMatchObject([{ messageKey: 'SV-10_confirm', severity: 'info' }]);
  });
  it('does not add up a day that is wholly in a separate school', () => {
    const separate = (plan: IepDocument) => void (plan.sections.lre.fields.environmentCode = 'SS');
    expect(stated(1800, separate)).toEqual([]);
  });
});

describe('SV-11', () => {
  it('keeps services inside the plan, its first and last day included', () => {
    expect(keysOf('SV-11')).toEqual([]);
    expect(
      findingsOf(
        'SV-11',
        service((fields) => void (fields.startsOn = '2026-10-04')),
      )[0]?.path,
    ).toMatch(/startsOn$/);
    expect(
      findingsOf(
        'SV-11',
        service((fields) => void (fields.endsOn = '2027-10-05')),
      )[0]?.path,
    ).toMatch(/endsOn$/);
  });
});
