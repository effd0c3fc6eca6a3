import { daysLater } from '../../dates';
import type { Facts } from '../../facts';
import type { Lack } from '../../finding';
import { isBlank } from '../../places';
import * as record from '../../record-places';
import type { RecordRuleGroup } from '../../rule-group';

/* Disclosure, correction and destruction of records: 34 CFR 300.613 to 300.624, 34 CFR part 99. */

/** Staff of the agency and the parents themselves need no entry in the log (300.614). */
const unlogged = new Set(['parent', 'eligible_student', 'school_official']);

/** PV-01, 34 CFR 300.614, 34 CFR 99.32: the product writes its own log; a disclosure entered by hand needs the same. */
function logged(facts: Facts): Lack[] {
  return record.entries(facts, 'disclosure').flatMap((entry): Lack[] => {
    const { party, purpose, basis } = entry.data;
    if (basis !== null && unlogged.has(basis)) return [];
    const part = isBlank(party) ? 'party' : isBlank(purpose) ? 'purpose' : null;
    return part ? [{ ...record.entryPlace(facts, entry, part), variant: 'missing' }] : [];
  });
}

/**
 * PV-02, 34 CFR 300.622, 34 CFR 99.30 and 99.31: a recipient is a parent, an eligible student, a school official with
 * a legitimate interest, or stands in a signed and dated consent from before the disclosure.
 */
function permitted(facts: Facts): Lack[] {
  const consents = record
    .entries(facts, 'consent')
    .filter(({ data }) => data.purpose === 'disclosure' && data.outcome?.startsWith('given'));
  return record.entries(facts, 'disclosure').flatMap((entry): Lack[] => {
    const { basis, party, consentOn } = entry.data;
    if (basis !== null && unlogged.has(basis)) return [];
    const place = record.entryPlace(facts, entry, 'basis');
    const values = { person: isBlank(party) ? { word: 'recipient' } : party.trim() };
    if (basis === null) return [record.toConfirm(place, 'confirm', values)];
    const isConsented =
      basis === 'consent' &&
      (record.isBy(consentOn, entry.on) ||
        consents.some(({ on, data }) => on <= entry.on && record.isSameName(data.subject, party)));
    return isConsented ? [] : [{ ...place, values, fix: 'change' }];
  });
}

/**
 * PV-04, 34 CFR 300.618 to 300.620: an answer in a reasonable time, here the state's; a refusal with notice of the
 * right to a hearing; the parent's statement stays with the record.
 */
function amendmentRequests(facts: Facts): Lack[] {
  return record.entries(facts, 'record_amendment_request').flatMap((entry): Lack[] => {
    const { data } = entry;
    const at = (part: keyof typeof data) => record.entryPlace(facts, entry, part);
    if (data.decision === null) {
      const isLate = facts.context.today > daysLater(entry.on, facts.state.recordAmendmentDays);
      return [isLate ? at('decision') : { ...at('decision'), severity: 'warning' }];
    }
    if (data.decision === 'refused') {
      if (data.refusalNoticeOn === null) return [at('refusalNoticeOn')];
      if (data.hasHearingRight !== 'yes') return [at('hasHearingRight')];
    }
    const isLoose = !isBlank(data.parentStatement) && data.isStatementAttached !== 'yes';
    return isLoose ? [at('isStatementAttached')] : [];
  });
}

/** PV-05, 34 CFR 300.624: the parent hears of it first; what the parent asks to have destroyed is destroyed. */
function destruction(facts: Facts): Lack[] {
  return record.entries(facts, 'record_no_longer_needed').flatMap((entry): Lack[] => {
    const { parentInformedOn, destructionRequestedOn, destroyedOn } = entry.data;
    const isInformed = parentInformedOn !== null && (destroyedOn === null || parentInformedOn <= destroyedOn);
    if (!isInformed) return [record.entryPlace(facts, entry, 'parentInformedOn')];
    return destructionRequestedOn !== null && destroyedOn === null
      ? [{ ...record.entryPlace(facts, entry, 'destroyedOn'), variant: 'requested', severity: 'warning' }]
      : [];
  });
}

export const privacyRecordRules = {
  'PV-01': logged,
  'PV-02': permitted,
  'PV-04': amendmentRequests,
  'PV-05': destruction,
} as const satisfies RecordRuleGroup<'PV'>;
