import type { ConsentOutcome, IepKind, IepStatus } from '@/lib/db/generated/enums';
import type { CalendarDate } from '@/lib/format/calendar-date';
import { consentAllows } from './life-consent';

/*
 * What may follow what in the life of a plan, who may do it and what must be so first: one table and pure
 * functions over it, for the server that decides and the page that explains.
 */

/** Who takes a step. `system` acts on a date, or because another plan took effect. */
export type Actor = 'case_manager' | 'coordinator' | 'parent' | 'system';

/** What a step waits for; each is a key of the messages that say how to meet it. */
export const needs = [
  /** Why, in the person's words. */
  'reason',
  /** No rule finds an error that is not decided by a coordinator. */
  'no_blocking_findings',
  /** A meeting of the team on this plan is recorded as held (34 CFR 300.324, 300.501(b)-(c)). */
  'meeting_held',
  /** Parent and district agreed to amend without a meeting (300.324(a)(4)(i)). */
  'amendment_agreed',
  /** The plan has a first and a last day. */
  'dates',
  /** The plan that is amended is in effect. */
  'amended_plan_active',
  /** An amendment ends when the plan it amends does: its annual review stands (300.324(a)(6)). */
  'annual_date_stands',
  /** What the parent decided. */
  'consent_outcome',
  /** The state knows consent with exceptions. */
  'exceptions_known',
  /** The consent that the law or the state asks for is given (300.300(b)(1)). */
  'consent_given',
  /** The first day has come. */
  'started',
  /** The last day has passed. */
  'ended',
] as const;
export type Need = (typeof needs)[number];

export type LifeStep = Readonly<{
  from: readonly IepStatus[];
  to: IepStatus;
  actors: readonly Actor[];
  needs: readonly Need[];
  /** Kinds of plan the step exists for; absent, all. */
  kinds?: readonly IepKind[];
}>;

const staff = ['case_manager', 'coordinator'] as const;

export const lifeSteps = {
  request_review: { from: ['draft'], to: 'in_review', actors: staff, needs: [] },
  share: { from: ['draft', 'in_review'], to: 'shared_draft', actors: staff, needs: [] },
  hold_meeting: {
    from: ['draft', 'in_review', 'shared_draft'],
    to: 'meeting_held',
    actors: staff,
    needs: ['meeting_held'],
  },
  reopen: {
    from: ['in_review', 'shared_draft', 'meeting_held'],
    to: 'draft',
    actors: staff,
    needs: ['reason'],
  },
  finalise: {
    from: ['meeting_held'],
    to: 'finalised',
    actors: staff,
    needs: ['meeting_held', 'dates', 'annual_date_stands', 'no_blocking_findings'],
  },
  /** 300.324(a)(4): an amendment by agreement, without a meeting. */
  finalise_by_agreement: {
    from: ['draft', 'in_review', 'shared_draft'],
    to: 'finalised',
    actors: staff,
    kinds: ['amendment'],
    needs: ['amendment_agreed', 'dates', 'annual_date_stands', 'no_blocking_findings'],
  },
  sign: {
    from: ['finalised'],
    to: 'signed',
    actors: [...staff, 'parent'],
    needs: ['consent_outcome', 'exceptions_known'],
  },
  activate: {
    from: ['finalised', 'signed'],
    to: 'active',
    actors: [...staff, 'system'],
    needs: ['consent_given', 'dates', 'started', 'amended_plan_active', 'annual_date_stands'],
  },
  /** An amendment took effect in its place. */
  amend: { from: ['active'], to: 'amended', actors: ['system'], needs: [] },
  /** The next plan took effect. */
  supersede: { from: ['active'], to: 'superseded', actors: ['system'], needs: [] },
  expire: { from: ['active'], to: 'expired', actors: ['system'], needs: ['ended'] },
} as const satisfies Record<string, LifeStep>;

export type StepName = keyof typeof lifeSteps;

function isStepName(value: string): value is StepName {
  return Object.hasOwn(lifeSteps, value);
}

/** The names of the steps, in the order of a plan's life. */
export const stepNames = Object.keys(lifeSteps).filter(isStepName);

/** What the steps look at. Dates are calendar days of the district. */
export type LifeFacts = Readonly<{
  kind: IepKind;
  status: IepStatus;
  consent: ConsentOutcome | null;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  today: CalendarDate;
  /** Errors that nobody has decided on; null when they have not been looked for, which counts as unmet. */
  blockingFindings: number | null;
  hasHeldMeeting: boolean;
  hasAmendmentAgreement: boolean;
  /** The plan this one amends. */
  amends: Readonly<{ status: IepStatus; endsOn: CalendarDate | null }> | null;
  /** Of the state's configuration. */
  annualConsentRequired: boolean;
  consentLevels: 'all' | 'parts' | 'exceptions';
}>;

export type StepInput = Readonly<{
  step: StepName;
  actor: Actor;
  reason?: string | undefined;
  consent?: ConsentOutcome | null | undefined;
}>;

type Met = (facts: LifeFacts, input: StepInput) => boolean;

const isMet: Record<Need, Met> = {
  reason: (_facts, { reason = '' }) => reason.trim() !== '',
  no_blocking_findings: ({ blockingFindings }) => blockingFindings === 0,
  meeting_held: ({ hasHeldMeeting }) => hasHeldMeeting,
  amendment_agreed: ({ hasAmendmentAgreement }) => hasAmendmentAgreement,
  dates: ({ startsOn, endsOn }) => startsOn !== null && endsOn !== null && endsOn >= startsOn,
  amended_plan_active: ({ kind, amends }) => kind !== 'amendment' || amends?.status === 'active',
  annual_date_stands: ({ kind, amends, endsOn }) => kind !== 'amendment' || amends?.endsOn === endsOn,
  consent_outcome: (_facts, { consent }) => consent !== null && consent !== undefined,
  exceptions_known: ({ consentLevels }, { consent }) =>
    consent !== 'with_exceptions' || consentLevels !== 'all',
  consent_given: (facts) => consentAllows(facts),
  started: ({ startsOn, today }) => startsOn !== null && startsOn <= today,
  ended: ({ endsOn, today }) => endsOn !== null && endsOn < today,
};

export type StepRefusal = Readonly<{ why: 'status' | 'actor' | 'needs'; needs: readonly Need[] }>;
export type StepVerdict =
  | Readonly<{ ok: true; to: IepStatus; consent: ConsentOutcome | null }>
  | (Readonly<{ ok: false }> & StepRefusal);

/** What of a step's conditions is not met, in the order of the table. */
function unmetNeeds(facts: LifeFacts, input: StepInput): Need[] {
  return lifeSteps[input.step].needs.filter((need) => !isMet[need](facts, input));
}

function existsFor(step: StepName, { kind, status }: LifeFacts): boolean {
  const { from, kinds }: LifeStep = lifeSteps[step];
  return from.includes(status) && (kinds?.includes(kind) ?? true);
}

function mayTake(step: StepName, actor: Actor): boolean {
  const { actors }: LifeStep = lifeSteps[step];
  return actors.includes(actor);
}

/** Decides one step: where it leads, or why it is refused. Nothing else in the product changes a status. */
export function decideStep(facts: LifeFacts, input: StepInput): StepVerdict {
  if (!existsFor(input.step, facts)) return { ok: false, why: 'status', needs: [] };
  if (!mayTake(input.step, input.actor)) return { ok: false, why: 'actor', needs: [] };
  const unmet = unmetNeeds(facts, input);
  if (unmet.length > 0) return { ok: false, why: 'needs', needs: unmet };
  const consent = input.step === 'sign' ? (input.consent ?? null) : facts.consent;
  return { ok: true, to: lifeSteps[input.step].to, consent };
}

/** What a dialog asks for when the step is taken, and so cannot be missing before. */
const askedInDialog: readonly Need[] = ['reason', 'consent_outcome', 'exceptions_known'];

export type PossibleStep = Readonly<{ step: StepName; missing: readonly Need[] }>;

/** The steps an actor could take from here, each with what is still missing. */
export function possibleSteps(facts: LifeFacts, actor: Actor): PossibleStep[] {
  return stepNames
    .filter((step) => existsFor(step, facts) && mayTake(step, actor))
    .map((step) => ({
      step,
      missing: unmetNeeds(facts, { step, actor }).filter((need) => !askedInDialog.includes(need)),
    }));
}

type Standing = Readonly<{ id: string; status: IepStatus }>;

/**
 * What happens to a student's other plans when one takes effect: the plan it amends becomes `amended`, any
 * other plan in effect `superseded`. Two plans are never in effect at once.
 */
export function consequencesOf(
  activated: Readonly<{ id: string; kind: IepKind; amendsIepId: string | null }>,
  others: readonly Standing[],
): { id: string; step: 'amend' | 'supersede' }[] {
  return others
    .filter(({ id, status }) => id !== activated.id && status === 'active')
    .map(({ id }) => ({
      id,
      step: activated.kind === 'amendment' && id === activated.amendsIepId ? 'amend' : 'supersede',
    }));
}

/**
 * The student's last annual review after a plan is finalised: the day of its meeting, but never moved by an
 * amendment (300.324(a)(6)) nor back.
 */
export function annualReviewAfter(
  plan: Readonly<{ kind: IepKind; meetingOn: CalendarDate | null }>,
  lastAnnualReviewOn: CalendarDate | null,
): CalendarDate | null {
  if (plan.kind === 'amendment' || plan.meetingOn === null) return lastAnnualReviewOn;
  if (lastAnnualReviewOn !== null && lastAnnualReviewOn > plan.meetingOn) return lastAnnualReviewOn;
  return plan.meetingOn;
}
