import { ageOn } from '@/lib/format/calendar-date';
import { disabilityCategories } from '@/lib/students/schema';
import { yearsLater } from '../dates';
import type { Facts } from '../facts';
import type { Lack } from '../finding';
import { planPlace, studentPlace } from '../places';
import type { RuleGroup } from '../rule-group';
import { foreignNames, mixedPronouns } from './other-student';

const federalCategories = new Set<string>(disabilityCategories.filter((code) => code !== 'DD'));

/** 34 CFR 300.8(c); developmental delay is the state's and the district's choice (300.111(b)). */
function category({ plan, state, context }: Facts): Lack[] {
  const { disabilityCategory, birthDate } = plan.student;
  if (federalCategories.has(disabilityCategory)) return [];
  const lack: Lack = { ...studentPlace('disabilityCategory'), fix: 'change' };
  if (disabilityCategory !== 'DD') return [lack];
  const age = ageOn(birthDate, plan.iep.startsOn ?? context.today);
  if (age < 3 || age > state.developmentalDelayMaxAge || state.developmentalDelayAdopted === false)
    return [lack];
  // Nobody recorded whether this state uses the category: a person must say so.
  return state.developmentalDelayAdopted === null
    ? [{ ...lack, variant: 'confirm', severity: 'info', fix: 'confirm' }]
    : [];
}

/**
 * 34 CFR 300.324(b)(1)(i). The year runs from the meeting, or before a meeting is set from the start; an
 * amendment does not move it ((a)(6)), so there it runs from the last annual review.
 */
function dates({ plan }: Facts): Lack[] {
  const { kind, startsOn, endsOn, meetingOn } = plan.iep;
  if (startsOn === null) return [{ ...planPlace('startsOn'), variant: 'missing' }];
  if (endsOn === null) return [{ ...planPlace('endsOn'), variant: 'missing' }];
  if (endsOn <= startsOn) return [{ ...planPlace('endsOn'), variant: 'order', fix: 'change' }];
  const review = kind === 'amendment' ? (plan.student.lastAnnualReviewOn ?? meetingOn) : meetingOn;
  const lastDay = yearsLater(review ?? startsOn, 1);
  return endsOn <= lastDay
    ? []
    : [{ ...planPlace('endsOn'), values: { max_date: { date: lastDay } }, fix: 'change' }];
}

function otherStudents(facts: Facts): Lack[] {
  return [...foreignNames(facts), ...mixedPronouns(facts)];
}

export const documentRules = {
  'DOC-01': category,
  'DOC-02': dates,
  'DOC-04': otherStudents,
} as const satisfies RuleGroup<'DOC'>;
