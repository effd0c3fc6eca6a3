import { addDays } from '@/lib/format/calendar-date';
import type { MeetingDetails } from '@/lib/record/meeting';
import type { Facts } from '../../facts';
import type { Lack } from '../../finding';
import { isEnglish, parentLanguages } from '../../languages';
import { isBlank } from '../../places';
import * as record from '../../record-places';
import { isBy, type Meeting } from '../../record-places';
import { discussesTransition } from './team';

/* The invitation to a meeting, 34 CFR 300.322(a), (b) and (e). */

type NoticePart = Exclude<keyof MeetingDetails['notice'], 'sentOn' | 'method' | 'language'>;

/** 300.322(b)(1); the last only where a child comes from Part C. */
const parts = {
  statesPurpose: 'purpose',
  statesTime: 'time',
  statesLocation: 'location',
  statesAttendees: 'attendees',
  statesRightToBringOthers: 'right_to_bring_others',
  statesPartC: 'part_c',
} as const satisfies Partial<Record<NoticePart, string>>;

/**
 * TM-04, 34 CFR 300.322(a) and (b)(1): a notice with each of its parts, early enough; how early is the state's to
 * say. While there is time a notice not yet sent is only a reminder.
 */
export function meetingNotice(facts: Facts): Lack[] {
  const isFromPartC =
    facts.plan.iep.kind === 'initial' && record.entries(facts, 'part_c_transition').length > 0;
  return record.plannedOrHeld(facts).flatMap((meeting): Lack[] => {
    const { notice } = meeting.details;
    const place = record.meetingPlace(facts, meeting, 'details.notice');
    const date = { date: addDays(meeting.on, -facts.state.meetingNoticeDays) };
    if (notice.sentOn === null) {
      return facts.context.today <= date.date
        ? [{ ...place, variant: 'due', severity: 'warning', values: { date } }]
        : [{ ...place, variant: 'not_sent' }];
    }
    const wanted = isFromPartC ? parts : { ...parts, statesPartC: null };
    const missing = Object.entries(wanted).flatMap(([part, word]) =>
      word !== null && notice[part as keyof typeof parts] !== 'yes' ? [`notice.${word}`] : [],
    );
    const lacks: Lack[] = missing.length > 0 ? [{ ...place, values: { x: { words: missing } } }] : [];
    return isBy(notice.sentOn, date.date)
      ? lacks
      : [...lacks, { ...place, variant: 'late', values: { date }, fix: 'change' }];
  });
}

/** TM-05, 34 CFR 300.322(b)(2): the purpose of transition, the invited student, and the agencies, where there are any. */
export function transitionLines(facts: Facts): Lack[] {
  const { agencyContacts } = facts.plan.sections.transition.fields;
  return record
    .plannedOrHeld(facts)
    .filter((meeting) => discussesTransition(facts, meeting))
    .filter(({ people, details: { notice } }) => {
      const hasAgency =
        people.some(({ role }) => role === 'transition_agency') ||
        agencyContacts.some(({ invited }) => invited === 'yes');
      return (
        notice.statesTransition !== 'yes' ||
        notice.statesStudentInvited !== 'yes' ||
        (hasAgency && notice.statesAgencies !== 'yes')
      );
    })
    .map((meeting) => record.meetingPlace(facts, meeting, 'details.notice'));
}

/**
 * TM-07, 34 CFR 300.322(e), 300.29: an interpreter for parents who are deaf or whose language is not English,
 * unless they declined in writing.
 */
export function interpreter(facts: Facts): Lack[] {
  return record.plannedOrHeld(facts).flatMap((meeting): Lack[] => {
    const need = interpreterNeed(facts, meeting);
    const { arrangedWith, declinedInWritingOn, isNeeded } = meeting.details.interpreter;
    const isListed = meeting.people.some(
      ({ role, details }) => role === 'language_interpreter' && details.attendance !== 'absent',
    );
    if (!need || !isBlank(arrangedWith) || isListed || isBy(declinedInWritingOn, meeting.on)) return [];
    const place = record.meetingPlace(facts, meeting, 'details.interpreter');
    const { language } = need;
    if (language === null) return [{ ...place, variant: 'mode' }];
    // The language of the home alone does not say that these parents need one.
    if (!need.isCertain && isNeeded === 'no')
      return [record.toConfirm(place, 'confirm', { language: { language } })];
    return [{ ...place, values: { language: { language } } }];
  });
}

/** Null when none is needed; a language of null when it is not a matter of language. */
function interpreterNeed(
  facts: Facts,
  meeting: Meeting,
): { language: string | null; isCertain: boolean } | null {
  const { parents } = facts.record;
  const foreign = parentLanguages(facts).find((language) => !isEnglish(language));
  const isAsked = parents.some(({ needsInterpreter }) => needsInterpreter);
  if (foreign !== undefined) return { language: foreign, isCertain: isAsked };
  return isAsked || meeting.details.interpreter.isNeeded === 'yes'
    ? { language: null, isCertain: true }
    : null;
}
