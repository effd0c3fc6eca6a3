import { addDays } from '@/lib/format/calendar-date';
import { entriesIn, explain, firstFrom, latestOf, type ClockFacts } from './facts';
import { mostPressing, type Clock } from './kinds';

const firstMeetingDays = 30;

/** The clocks of a child who is not served yet: evaluation, first meeting, start of services. */
export function evaluationClocks(facts: ClockFacts): Clock[] {
  return [...initialEvaluation(facts), ...firstMeeting(facts), ...servicesStart(facts)];
}

/**
 * From the parent's consent to evaluate: 60 calendar days or the state's own limit, with the extensions that
 * were recorded (34 CFR 300.301(c)(1), (d), (e)). Consent to evaluate a child again starts no such clock.
 */
function initialEvaluation(facts: ClockFacts): Clock[] {
  const { student, calendar } = facts;
  const { days, unit, exclusions } = facts.state.evaluationLimit;
  const done = [
    student.lastEvaluationOn,
    ...entriesIn(facts, 'evaluation_completed').map(({ on }) => on),
    ...entriesIn(facts, 'eligibility_determined').map(({ on }) => on),
  ];
  const clocks = entriesIn(facts, 'evaluation_consent_received')
    .filter(({ on }) => !done.some((day) => day !== null && day < on))
    .map(({ on }): Clock => {
      const extendedBy = entriesIn(facts, 'evaluation_extension')
        .filter((extension) => extension.on >= on)
        .reduce((sum, { data }) => sum + (data.days ?? 0), 0);
      const count = days + extendedBy;
      return {
        kind: 'initial_evaluation',
        startedOn: on,
        dueOn: calendar.addDays(on, count, unit),
        metOn: firstFrom(done, on),
        cite: '34 CFR 300.301(c)(1)',
        explanation: explain({ rule: 'days', count, unit, from: on, extendedBy, exclusions }),
      };
    });
  return mostPressing(clocks);
}

/** 30 calendar days from the first determination that the child is eligible (300.323(c)(1)). */
function firstMeeting(facts: ClockFacts): Clock[] {
  const determined = entriesIn(facts, 'eligibility_determined').find(({ data }) => data.isEligible !== 'no');
  if (!determined) return [];
  const { on } = determined;
  const held = facts.meetings.filter(({ status }) => status === 'held').map((meeting) => meeting.on);
  const reviews = [facts.student.lastAnnualReviewOn, ...held];
  // A review before that day: the child had a plan already and was evaluated again.
  if (reviews.some((day) => day !== null && day < on)) return [];
  return [
    {
      kind: 'first_meeting',
      startedOn: on,
      dueOn: addDays(on, firstMeetingDays),
      metOn: firstFrom(reviews, on),
      cite: '34 CFR 300.323(c)(1)',
      explanation: explain({ rule: 'days', count: firstMeetingDays, unit: 'calendar', from: on }),
    },
  ];
}

/** "As soon as possible" after the first plan and the consent to it (300.323(c)(2)): the state's school days. */
function servicesStart(facts: ClockFacts): Clock[] {
  const count = facts.state.serviceStartDays;
  const [started] = entriesIn(facts, 'services_started');
  const consent = entriesIn(facts, 'consent').find(
    ({ data }) => data.purpose === 'initial_services' && data.outcome === 'given',
  );
  const clocks = facts.plans
    .filter(({ kind, isInEffect }) => kind === 'initial' && isInEffect)
    .flatMap(({ startsOn }): Clock[] => {
      const from = latestOf([startsOn, consent?.on ?? null]);
      if (startsOn === null || from === null) return [];
      return [
        {
          kind: 'services_start',
          startedOn: from,
          dueOn: facts.calendar.addDays(from, count, 'school'),
          metOn: started?.on ?? null,
          cite: '34 CFR 300.323(c)(2)',
          explanation: explain({ rule: 'days', count, unit: 'school', from }),
        },
      ];
    });
  return mostPressing(clocks);
}
