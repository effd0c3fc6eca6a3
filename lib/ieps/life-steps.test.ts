import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConsentOutcome, IepKind, IepStatus } from '@/lib/db/generated/enums';
import { addDays } from '@/lib/format/calendar-date';
import { iepStatuses } from './life';
import {
  annualReviewAfter,
  consequencesOf,
  decideStep,
  lifeSteps,
  possibleSteps,
  stepNames,
  type Actor,
  type LifeFacts,
  type StepName,
} from './life-steps';

/** Written down apart from the table, from the description of the product: what may follow what. */
const legal: Readonly<Record<IepStatus, readonly IepStatus[]>> = {
  draft: ['in_review', 'shared_draft', 'meeting_held', 'finalised'],
  in_review: ['draft', 'shared_draft', 'meeting_held', 'finalised'],
  shared_draft: ['draft', 'meeting_held', 'finalised'],
  meeting_held: ['draft', 'finalised'],
  finalised: ['signed', 'active'],
  signed: ['active'],
  active: ['amended', 'superseded', 'expired'],
  amended: [],
  superseded: [],
  expired: [],
};

const actors: readonly Actor[] = ['case_manager', 'coordinator', 'parent', 'system'];
const today = '2026-11-23';

const facts = (changes: Partial<LifeFacts> = {}): LifeFacts => ({
  kind: 'annual',
  status: 'draft',
  consent: null,
  startsOn: '2026-11-01',
  endsOn: '2027-10-31',
  today,
  blockingFindings: 0,
  hasHeldMeeting: true,
  hasAmendmentAgreement: true,
  amends: null,
  annualConsentRequired: false,
  consentLevels: 'exceptions',
  ...changes,
});

describe('the steps of a plan', () => {
  it.each([
    ['finalise', { status: 'meeting_held', blockingFindings: 1 }, ['no_blocking_findings']],
    ['finalise', { status: 'meeting_held', blockingFindings: null }, ['no_blocking_findings']],
    ['finalise', { status: 'meeting_held', hasHeldMeeting: false }, ['meeting_held']],
    ['finalise', { status: 'meeting_held', endsOn: null }, ['dates']],
    ['reopen', { status: 'in_review' }, ['reason']],
    ['sign', { status: 'finalised' }, ['consent_outcome']],
    ['activate', { status: 'finalised', startsOn: '2026-11-24' }, ['started']],
    ['activate', { status: 'finalised', kind: 'initial' }, ['consent_given']],
    ['activate', { status: 'finalised', annualConsentRequired: true }, ['consent_given']],
    ['activate', { status: 'signed', consent: 'declined', annualConsentRequired: true }, ['consent_given']],
  ] as const)('refuses %s of %j for %j', (step, changes, missing) => {
    const verdict = decideStep(facts(changes), { step, actor: 'coordinator' });
    expect(verdict).toEqual({ ok: false, why: 'needs', needs: missing });
  });

  it.each([
    [{ status: 'finalised' }, 'a later plan of a state without yearly consent'],
    [{ status: 'signed', consent: 'declined' }, 'a refused later plan of such a state'],
    [{ status: 'signed', consent: 'whole', kind: 'initial' }, 'a consented initial plan'],
    [{ status: 'signed', consent: 'with_exceptions', kind: 'initial' }, 'an initial plan with exceptions'],
    [{ status: 'signed', consent: 'with_exceptions', annualConsentRequired: true }, 'exceptions'],
  ] as const)('puts %j into effect: %s', (changes, _what) => {
    expect(decideStep(facts(changes), { step: 'activate', actor: 'case_manager' })).toMatchObject({
      ok: true,
      to: 'active',
    });
  });

  it('takes consent with exceptions only where the state knows it', () => {
    const input = { step: 'sign', actor: 'parent', consent: 'with_exceptions' } as const;
    expect(decideStep(facts({ status: 'finalised' }), input)).toMatchObject({ ok: true, to: 'signed' });
    expect(decideStep(facts({ status: 'finalised', consentLevels: 'all' }), input)).toEqual({
      ok: false,
      why: 'needs',
      needs: ['exceptions_known'],
    });
  });

  it('keeps an amendment to the plan it amends', () => {
    const amends = { status: 'active', endsOn: '2027-10-31' } as const;
    const step = 'finalise_by_agreement';
    const input = { step, actor: 'case_manager' } as const;
    expect(decideStep(facts({ kind: 'amendment', amends }), input)).toMatchObject({ ok: true });
    const moved = facts({ kind: 'amendment', amends, endsOn: '2027-11-30' });
    expect(decideStep(moved, input)).toMatchObject({ needs: ['annual_date_stands'] });
    expect(decideStep(facts({ kind: 'amendment' }), input)).toMatchObject({ needs: ['annual_date_stands'] });
    expect(decideStep(facts({ kind: 'annual' }), input)).toMatchObject({ ok: false, why: 'status' });
  });

  it('shows a reader the steps from here with what is missing, and nothing to a stranger of them', () => {
    const status = 'meeting_held';
    expect(possibleSteps(facts({ status, blockingFindings: 3 }), 'case_manager')).toEqual([
      { step: 'reopen', missing: [] },
      { step: 'finalise', missing: ['no_blocking_findings'] },
    ]);
    expect(possibleSteps(facts({ status }), 'parent')).toEqual([]);
    expect(possibleSteps(facts({ status: 'finalised' }), 'parent')).toEqual([{ step: 'sign', missing: [] }]);
  });
});

type Plan = {
  id: string;
  kind: IepKind;
  status: IepStatus;
  consent: ConsentOutcome | null;
  startsOn: string;
  endsOn: string;
  amendsIepId: string | null;
};

/** One child's plans, as the product keeps them, driven only through the pure functions. */
class World {
  plans: Plan[] = [];
  today = today;
  reviewOn: string | null = null;
  readonly taken: [Plan, IepStatus, IepStatus][] = [];

  start(kind: IepKind): void {
    const amended = this.plans.find(({ status }) => status === 'active');
    if (kind === 'amendment' && !amended) return;
    const from = kind === 'amendment' ? amended : undefined;
    this.plans.push({
      id: String(this.plans.length),
      kind,
      status: 'draft',
      consent: null,
      startsOn: from ? this.today : addDays(this.today, 3),
      endsOn: from?.endsOn ?? addDays(this.today, 367),
      amendsIepId: from?.id ?? null,
    });
  }

  take(plan: Plan, move: Move): void {
    const before = { status: plan.status, review: this.reviewOn };
    const amends = this.plans.find(({ id }) => id === plan.amendsIepId) ?? null;
    const verdict = decideStep({ ...plan, ...move.state, amends, today: this.today }, move);
    if (!verdict.ok) return;
    plan.status = verdict.to;
    plan.consent = verdict.consent;
    this.taken.push([plan, before.status, verdict.to]);
    if (verdict.to === 'finalised')
      this.reviewOn = annualReviewAfter({ kind: plan.kind, meetingOn: this.today }, this.reviewOn);
    if (plan.kind === 'amendment') expect(this.reviewOn).toBe(before.review);
    if (verdict.to === 'active') this.follow(plan);
  }

  follow(activated: Plan): void {
    for (const { id, step } of consequencesOf(activated, this.plans)) {
      const other = this.plans.find((plan) => plan.id === id);
      const verdict = other && decideStep(facts({ ...other, amends: null }), { step, actor: 'system' });
      if (!other || !verdict?.ok) throw new Error('a consequence was refused');
      this.taken.push([other, other.status, verdict.to]);
      other.status = verdict.to;
    }
  }
}

type Move = Readonly<{
  start: IepKind | null;
  plan: number;
  step: StepName;
  actor: Actor;
  /** Takes a step that leads on from where the plan is, the nth of them, instead of any. */
  onward: number | null;
  reason: string;
  consent: ConsentOutcome | null;
  days: number;
  state: Pick<
    LifeFacts,
    | 'blockingFindings'
    | 'hasHeldMeeting'
    | 'hasAmendmentAgreement'
    | 'annualConsentRequired'
    | 'consentLevels'
  >;
}>;

const often = fc.constantFrom(true, true, true, false);
const moves: fc.Arbitrary<Move> = fc.record({
  start: fc.constantFrom(...Array<null>(16).fill(null), 'initial', 'annual', 'reevaluation', 'amendment'),
  plan: fc.constantFrom(0, 0, 0, 1, 2),
  step: fc.constantFrom(...stepNames),
  actor: fc.constantFrom(...actors),
  onward: fc.constantFrom(null, null, 0, 1, 2, 3, 4),
  reason: fc.constantFrom('', 'The family asked for changes.'),
  consent: fc.constantFrom(null, 'whole', 'with_exceptions', 'declined'),
  days: fc.constantFrom(0, 0, 1, 5, 5, 30, 400),
  state: fc.record({
    blockingFindings: fc.constantFrom(0, 0, 0, 2, null),
    hasHeldMeeting: often,
    hasAmendmentAgreement: often,
    annualConsentRequired: fc.boolean(),
    consentLevels: fc.constantFrom('all', 'parts', 'exceptions'),
  }),
});

/** So that most walks get far: a step from the plan's status, by someone who may take it. */
function onward({ status }: Plan, { onward: nth }: Move): Partial<Pick<Move, 'step' | 'actor'>> {
  const steps = stepNames.filter((step) => lifeSteps[step].from.some((from) => from === status));
  const step = nth === null ? undefined : steps[nth % steps.length];
  return step ? { step, actor: lifeSteps[step].actors[0] } : {};
}

function walk(list: readonly Move[]): World {
  const world = new World();
  for (const move of list) {
    world.today = addDays(world.today, move.days);
    if (move.start) world.start(move.start);
    const plan = world.plans.at(-1 - move.plan);
    if (plan) world.take(plan, { ...move, ...onward(plan, move) });
  }
  return world;
}

describe('ten thousand random lives', () => {
  const reached = new Set<IepStatus>();

  it('never take a step that may not be taken', () => {
    fc.assert(
      fc.property(fc.array(moves, { minLength: 20, maxLength: 60 }), (list) => {
        const world = walk(list);
        for (const [plan, from, to] of world.taken) {
          reached.add(from).add(to);
          expect(legal[from], `${plan.kind}: ${from} -> ${to}`).toContain(to);
        }
        expect(world.plans.filter(({ status }) => status === 'active').length).toBeLessThanOrEqual(1);
        for (const plan of world.plans) {
          const amended = world.plans.find(({ id }) => id === plan.amendsIepId);
          if (plan.kind === 'amendment') expect(plan.endsOn).toBe(amended?.endsOn);
          const wasActive = world.taken.some(([one, , to]) => one === plan && to === 'active');
          if (plan.kind === 'initial' && wasActive)
            expect(['whole', 'with_exceptions']).toContain(plan.consent);
        }
      }),
      { numRuns: 10_000, seed: 20261123 },
    );
  }, 120_000);

  it('reach every state', () => {
    expect([...reached].sort()).toEqual([...iepStatuses].sort());
  });

  it('end where nothing follows', () => {
    for (const status of ['amended', 'superseded', 'expired'] as const)
      for (const actor of actors)
        for (const step of stepNames)
          expect(decideStep(facts({ status }), { step, actor, reason: 'x', consent: 'whole' }).ok).toBe(
            false,
          );
  });
});
