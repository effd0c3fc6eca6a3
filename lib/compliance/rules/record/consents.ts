import { yearsLater } from '../../dates';
import type { Facts } from '../../facts';
import type { Lack } from '../../finding';
import { isBlank, planPlace } from '../../places';
import * as record from '../../record-places';
import { isBy, type EntryOf } from '../../record-places';
import { hasEnoughAttempts } from './team';

/* Consent, 34 CFR 300.9 and 300.300. */

type Consent = EntryOf<'consent'>;
type Purpose = Consent['data']['purpose'];

function consentsTo(facts: Facts, purpose: Purpose): Consent[] {
  return record.entries(facts, 'consent').filter(({ data }) => data.purpose === purpose);
}

const isGiven = ({ data }: Consent) => data.outcome === 'given' || data.outcome === 'given_with_exceptions';

/**
 * CN-01, 34 CFR 300.300(a), 300.9, 300.503, 300.504: notice, then written consent, then the first test. A first plan
 * without any of these on record is a person's to confirm.
 */
export function initialEvaluation(facts: Facts): Lack[] {
  const [testing] = record.entries(facts, 'testing_started').filter(({ data }) => data.purpose === 'initial');
  if (!testing && facts.plan.iep.kind !== 'initial') return [];
  const given = consentsTo(facts, 'initial_evaluation').filter(isGiven);
  const place = record.kindPlace('consent');
  const received = record.entries(facts, 'evaluation_consent_received').map(({ on }) => on);
  const [first] = [...given.map(({ on }) => on), ...received].toSorted();
  if (first === undefined) {
    const isEvaluated = facts.record.entries.some(
      ({ kind }) => kind === 'evaluation_completed' || kind === 'eligibility_determined',
    );
    return testing || isEvaluated ? [place] : [record.toConfirm(place)];
  }
  if (testing && first > testing.on) return [{ ...record.entryPlace(facts, testing), fix: 'change' }];
  const [consent] = given;
  if (!consent) return [record.toConfirm(place, 'notice')];
  return isBy(consent.data.noticeGivenOn, consent.on)
    ? []
    : [{ ...record.entryPlace(facts, consent, 'noticeGivenOn'), variant: 'notice_first' }];
}

/**
 * CN-02, 34 CFR 300.300(b)(1) and (d)(2): written consent before the first services; where the state asks for it,
 * also to each later plan before it takes effect. Before services start it is a reminder.
 */
export function initialServices(facts: Facts): Lack[] {
  if (facts.plan.iep.kind !== 'initial') return laterPlan(facts);
  const consents = consentsTo(facts, 'initial_services');
  const [first] = consents.filter(isGiven);
  const started = record.entries(facts, 'services_started').map(({ on }) => on);
  const planned = facts.services.flatMap(({ block }) => block.fields.startsOn ?? []);
  const begin = [...started, ...planned.filter((on) => on <= facts.context.today)].toSorted().at(0);
  const place = first ? record.entryPlace(facts, first) : record.kindPlace('consent');
  if (first) return started.some((on) => on < first.on) ? [{ ...place, fix: 'change' }] : [];
  if (consents.at(-1)?.data.outcome === 'declined' && started.length === 0) return [];
  return [begin === undefined ? { ...place, severity: 'warning' } : place];
}

function laterPlan({ state, record: { life } }: Facts): Lack[] {
  const isWaiting = life.consent === null || life.consent === 'declined';
  return state.annualConsentRequired && life.status === 'active' && isWaiting
    ? [{ ...record.lifePlace('consent'), variant: 'annual' }]
    : [];
}

/** CN-03, 34 CFR 300.300(c): consent to new tests, or reasonable efforts on record and no answer. */
export function reevaluation(facts: Facts): Lack[] {
  const testing = record
    .entries(facts, 'testing_started')
    .filter(({ data }) => data.purpose === 'reevaluation')
    .at(-1);
  if (!testing) return [];
  // A consent of an earlier reevaluation does not reach this one.
  const asked = consentsTo(facts, 'reevaluation').filter(
    ({ on }) => on <= testing.on && yearsLater(on, 1) >= testing.on,
  );
  const isAnswered = asked.some(({ data }) => data.outcome !== null && data.outcome !== 'no_response');
  const isTried =
    !isAnswered &&
    (asked.some(({ data }) => data.outcome === 'no_response' && !isBlank(data.efforts)) ||
      (asked.length > 0 && hasEnoughAttempts(facts)));
  return asked.at(-1)?.data.outcome === 'given' || asked.some(isGiven) || isTried
    ? []
    : [record.entryPlace(facts, testing)];
}

/**
 * CN-04, 34 CFR 300.300(b)(4): after a written revocation services stop, but only after prior written notice, and
 * neither mediation nor a hearing may override it.
 */
export function revocation(facts: Facts): Lack[] {
  const revoked = record
    .entries(facts, 'consent')
    .filter(({ data }) => data.outcome === 'revoked' && ['initial_services', 'iep'].includes(data.purpose))
    .at(-1);
  if (!revoked) return [];
  const stopped = record.entries(facts, 'services_stopped').find(({ on }) => on >= revoked.on);
  const notices = [
    ...facts.record.notices.map(({ sentOn }) => sentOn),
    stopped?.data.noticeSentOn ?? null,
  ].filter((sentOn) => sentOn !== null && sentOn >= revoked.on && (!stopped || sentOn < stopped.on));
  const lacks: Lack[] =
    notices.length > 0
      ? []
      : [stopped ? record.entryPlace(facts, stopped, 'noticeSentOn') : record.listPlace('notice')];
  const complaints = record
    .entries(facts, 'complaint')
    .filter(({ on, data }) => on >= revoked.on && data.kind === 'due_process')
    .map((complaint) => record.toConfirm(record.entryPlace(facts, complaint), 'override'));
  return [...lacks, ...complaints];
}

/** CN-11, 34 CFR 300.324(a)(4) and (6): an amendment without a meeting. */
export function amendment(facts: Facts): Lack[] {
  const agreement = record.entries(facts, 'amendment_agreement').at(-1);
  if (!agreement) return [record.kindPlace('amendment_agreement')];
  const { data } = agreement;
  const at = (part: keyof typeof data) => record.entryPlace(facts, agreement, part);
  if (isBlank(data.agreedBy)) return [at('agreedBy')];
  if (data.isInWriting !== 'yes') return [at('isInWriting')];
  const missing = (['amendmentWrittenOn', 'teamInformedOn'] as const).find((part) => data[part] === null);
  if (missing) return [at(missing)];
  if (data.copyRequested === null) return [record.toConfirm(at('copyRequested'))];
  return data.copyRequested === 'yes' && data.copyGivenOn === null
    ? [{ ...at('copyGivenOn'), variant: 'copy' }]
    : [];
}

/** CN-12, 34 CFR 300.324(a)(6), (b)(1)(i): the year of the plan that is amended goes on. */
export function annualDateStands({ record: { life }, plan }: Facts): Lack[] {
  if (!life.amends || plan.iep.endsOn === null) return [];
  const { annualReviewOn } = life.amends;
  const place = planPlace('endsOn');
  if (annualReviewOn === null) return [record.toConfirm(place)];
  const isMoved = plan.iep.endsOn !== annualReviewOn;
  return isMoved ? [{ ...place, values: { date: { date: annualReviewOn } }, fix: 'change' }] : [];
}
