import { z } from 'zod';
import { calendarDateSchema } from '@/lib/ieps/fields';

/*
 * The facts of procedure around a plan, one kind each, with the parts the law asks about. A fact that was
 * entered wrongly is voided and entered anew. Everything but the kind and the day has a default, so that a
 * fact can be kept before it is complete; the rules say what is missing.
 */

const short = z.string().max(300).default('');
const text = z.string().max(10_000).default('');
const day = calendarDateSchema.nullable().default(null);
const yesNo = z.enum(['yes', 'no']).nullable().default(null);
const count = z.number().int().min(0).max(10_000).nullable().default(null);

const consentPurposes = [
  'initial_evaluation',
  'reevaluation',
  'initial_services',
  'iep',
  'agency_invitation',
  'excusal',
  'disclosure',
  'email_notices',
] as const;

const safeguardTriggers = [
  'school_year',
  'referral',
  'state_complaint',
  'due_process_complaint',
  'disciplinary_change',
  'parent_request',
] as const;

/** The parts of each kind of fact; the day it happened is `on`. */
export const entryKinds = {
  /** 34 CFR 300.9, 300.300, 300.321(b)(3), 300.505, 300.622. */
  consent: {
    purpose: z.enum(consentPurposes).default('iep'),
    outcome: z
      .enum(['given', 'given_with_exceptions', 'declined', 'revoked', 'no_response'])
      .nullable()
      .default(null),
    exceptions: text,
    signer: short,
    signerRole: z.enum(['parent', 'adult_student', 'surrogate']).nullable().default(null),
    /** The parent's link to the child, when the parent signed here. */
    guardianshipId: z.uuid().nullable().default(null),
    /** What the consent is about: an agency, a member of the team, who receives a disclosure. */
    subject: short,
    requestedOn: day,
    noticeGivenOn: day,
    /** Reasonable efforts to obtain it, 300.300(d)(5). */
    efforts: text,
  },
  /** 300.504(a). */
  safeguards_notice: {
    trigger: z.enum(safeguardTriggers).default('school_year'),
    method: short,
    language: short,
  },
  /** 300.322(d): calls, letters, visits and their results. */
  contact_attempt: { method: short, result: text, by: short },
  referral: { by: short },
  /** The school received the parent's consent to evaluate: the clock of 300.301(c)(1) starts. */
  evaluation_consent_received: {},
  /** 300.301(d), (e): days by which the limit is extended, and why. */
  evaluation_extension: { days: count, reason: text },
  /** The first test or observation of an evaluation. */
  testing_started: { purpose: z.enum(['initial', 'reevaluation']).default('initial') },
  evaluation_completed: { purpose: z.enum(['initial', 'reevaluation']).default('initial') },
  eligibility_determined: { isEligible: yesNo },
  /** Parent and agency agree that a reevaluation is not needed, or that one within a year is (300.303(b)). */
  reevaluation_agreement: { kind: z.enum(['unnecessary', 'within_a_year']).default('unnecessary') },
  services_started: { service: short },
  services_stopped: { reason: text, noticeSentOn: day },
  /** 300.323(e) to (g). */
  transfer_in: {
    from: short,
    isSameState: yesNo,
    comparableServicesOn: day,
    parentConsultedOn: day,
    recordsRequestedOn: day,
    decision: z.enum(['adopted', 'new_iep', 'evaluating']).nullable().default(null),
    decidedOn: day,
  },
  /** 300.124, 300.321(f), 300.323(b). */
  part_c_transition: { coordinatorInvitedOn: day, wasInvitationRequested: yesNo, conferenceOn: day },
  /** 300.613(a): the request is the entry's day. */
  records_request: { by: short, givenOn: day },
  /** 300.614, 300.622. */
  disclosure: {
    party: short,
    purpose: text,
    basis: z
      .enum(['parent', 'eligible_student', 'school_official', 'consent', 'none'])
      .nullable()
      .default(null),
    consentOn: day,
  },
  /** 300.618 to 300.620. */
  record_amendment_request: {
    decision: z.enum(['amended', 'refused']).nullable().default(null),
    decidedOn: day,
    refusalNoticeOn: day,
    hasHearingRight: yesNo,
    parentStatement: text,
    isStatementAttached: yesNo,
  },
  /** 300.624. */
  record_no_longer_needed: { parentInformedOn: day, destructionRequestedOn: day, destroyedOn: day },
  /** 300.530: a removal for breaking a rule; `days` are school days. */
  removal: { days: count, reason: text, servicesDuring: text, patternReviewedOn: day, isPattern: yesNo },
  /** 300.530(e) to (h): the entry's day is the decision to change the placement. */
  manifestation: {
    heldOn: day,
    isManifestation: yesNo,
    parentsNotifiedOn: day,
    safeguardsGivenOn: day,
    fbaOn: day,
    bipOn: day,
    returnedOn: day,
    hasSpecialCircumstances: yesNo,
    agreedOtherwise: yesNo,
  },
  /** 300.507, 300.151: while a due process complaint is pending the placement stays (300.518). */
  complaint: {
    kind: z.enum(['due_process', 'state']).default('due_process'),
    resolvedOn: day,
    placementChangeAgreed: yesNo,
  },
  /** 300.320(a)(3)(ii). */
  progress_report: {
    dueOn: day,
    goals: z
      .array(
        z.strictObject({
          goalId: z.uuid(),
          value: z.number().nullable().default(null),
          unit: short,
          statement: text,
          code: z
            .enum(['met', 'sufficient', 'some', 'insufficient', 'not_introduced', 'regressed'])
            .nullable()
            .default(null),
        }),
      )
      .max(50)
      .default([]),
  },
  /** What followed insufficient progress, 300.324(b)(1)(ii)(A). */
  progress_response: { goalId: z.uuid().nullable().default(null), kind: short, change: text },
  /** 300.322(f). */
  copy_given: { to: short, method: z.enum(['hand', 'mail', 'email', 'portal']).nullable().default(null) },
  /** 300.323(d): a teacher or provider knows his or her responsibilities. */
  responsibilities_acknowledged: { person: short, role: short },
  /** 300.116, 300.327, 300.501(c). */
  placement_decision: { parentTookPart: yesNo, how: text },
  /** 300.324(a)(4), (6). */
  amendment_agreement: {
    agreedBy: short,
    isInWriting: yesNo,
    amendmentWrittenOn: day,
    teamInformedOn: day,
    copyRequested: yesNo,
    copyGivenOn: day,
  },
  /** A wish of the parent and what the school answered; a refusal needs a notice (300.503(a)(2)). */
  parent_request: {
    request: text,
    decision: z.enum(['agreed', 'refused']).nullable().default(null),
    decidedOn: day,
  },
  /** 300.520, 300.625. */
  rights_transferred: { studentNotifiedOn: day, parentsNotifiedOn: day, exception: text },
  exit: {
    reason: z.enum(['diploma', 'age', 'no_longer_eligible', 'moved', 'other']).nullable().default(null),
  },
  /** 300.305(e)(3). */
  summary_of_performance: { recommendations: text },
  /** 300.519. */
  surrogate: { neededSince: day, name: short },
} as const satisfies Record<string, z.ZodRawShape>;

export type EntryKind = keyof typeof entryKinds;

export function isEntryKind(value: string): value is EntryKind {
  return Object.hasOwn(entryKinds, value);
}

/** The schema of the parts of one kind. */
export function entryDataSchema<K extends EntryKind>(kind: K) {
  return z.strictObject(entryKinds[kind]);
}

export type EntryData<K extends EntryKind> = z.infer<ReturnType<typeof entryDataSchema<K>>>;

/** An entry as rules read it and files hold it. */
export type RecordEntryOf<K extends EntryKind> = {
  id: string;
  kind: K;
  /** The calendar day it happened. */
  on: string;
  meetingId: string | null;
  data: EntryData<K>;
};
export type RecordEntry = { [K in EntryKind]: RecordEntryOf<K> }[EntryKind];
