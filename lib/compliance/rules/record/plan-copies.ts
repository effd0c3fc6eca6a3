import { isSettled } from '@/lib/ieps/life';
import type { TeamRole } from '@/lib/record/meeting';
import type { Facts } from '../../facts';
import type { Lack } from '../../finding';
import { isBlank } from '../../places';
import * as record from '../../record-places';

/* What follows when a plan is final: copies and people who know their part. */

function finalDay({ record: { life }, plan, context }: Facts): string {
  return life.finalisedOn ?? plan.iep.meetingOn ?? context.today;
}

/** TM-08, 34 CFR 300.322(f): a copy at no cost, with its day and the way it was given. */
export function copyGiven(facts: Facts): Lack[] {
  if (!isSettled(facts.record.life.status)) return [];
  const copies = record.entries(facts, 'copy_given').filter(({ on }) => on >= finalDay(facts));
  if (copies.some(({ data }) => data.method !== null)) return [];
  const last = copies.at(-1);
  return last
    ? [{ ...record.entryPlace(facts, last, 'method'), variant: 'method' }]
    : [record.kindPlace('copy_given')];
}

const teaches = new Set<TeamRole>([
  'general_education_teacher',
  'special_education_teacher',
  'related_service_provider',
]);

/**
 * TM-09, 34 CFR 300.323(d): each teacher and provider knows his or her part by the day the plan starts. They are
 * those of the meeting and of the services; until the first day it is a reminder.
 */
export function partsKnown(facts: Facts): Lack[] {
  if (!isSettled(facts.record.life.status)) return [];
  const known = record.entries(facts, 'responsibilities_acknowledged');
  const people = new Set(
    record
      .plannedOrHeld(facts)
      .flatMap((meeting) => meeting.people)
      .filter(({ role }) => teaches.has(role))
      .map(({ name }) => name.trim())
      .filter((name) => name !== ''),
  );
  const roles = new Set(
    facts.services.map(({ block }) => block.fields.providerRole.trim()).filter((role) => !isBlank(role)),
  );
  const place = record.kindPlace('responsibilities_acknowledged');
  if (people.size + roles.size === 0) return [record.toConfirm(place)];
  const missingPeople = [...people].filter(
    (name) => !known.some(({ data }) => record.isSameName(data.person, name)),
  );
  const missingRoles = [...roles].filter(
    (role) => !known.some(({ data }) => record.isSameName(data.role, role)),
  );
  const n = Math.max(missingPeople.length, missingRoles.length);
  if (n === 0) return [];
  const { startsOn } = facts.plan.iep;
  const isEarly = startsOn !== null && facts.context.today < startsOn;
  return [{ ...place, values: { n }, ...(isEarly ? { severity: 'warning' as const } : {}) }];
}
