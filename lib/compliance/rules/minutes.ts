import type { Facts } from '../facts';
import type { Lack } from '../finding';
import { fieldPlace, itemPlace, nameOf } from '../places';
import { weeklyMinutes } from '../service-minutes';

/** Placements whose whole day is outside the regular class, whatever the services add up to. */
const wholeDay = new Set(['SS', 'RF', 'HH', 'CF', 'PPPS']);
const tolerance = 0.01;

/**
 * The services given outside the regular class against the minutes outside it (34 CFR 300.320(a)(5), (a)(7)):
 * equal within one percent of the school week. It cannot be decided while a service does not say where.
 */
export function minutesAgree({ plan, services }: Facts): Lack[] {
  const { minutesOutsideWeekly: stated, environmentCode } = plan.sections.lre.fields;
  const week = plan.student.schoolWeekMinutes;
  const at = fieldPlace('lre', 'minutesOutsideWeekly');
  const unknown = services.filter(({ block }) => block.fields.insideRegularClass === null);
  const outside = services.filter(({ block }) => block.fields.insideRegularClass === 'no');
  const sum = outside.reduce((total, service) => total + (weeklyMinutes(service) ?? 0), 0);
  const values = { a: Math.round(sum), b: stated ?? 0, week };
  if (sum > week) return [{ ...at, variant: 'week', values, fix: 'change' }];
  if (unknown.length > 0) {
    return unknown.map((service) => ({
      ...itemPlace(service, 'insideRegularClass'),
      variant: 'confirm',
      severity: 'info',
      values: { service: nameOf(service) },
    }));
  }
  if (stated === null) return [{ ...at, variant: 'missing' }];
  if (environmentCode !== null && wholeDay.has(environmentCode)) return [];
  return Math.abs(sum - stated) <= tolerance * week ? [] : [{ ...at, values, fix: 'change' }];
}
