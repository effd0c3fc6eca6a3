import type { Facts } from '../facts';
import type { Lack } from '../finding';
import { fieldPlace, isBlank } from '../places';
import type { RuleGroup } from '../rule-group';
import { regularClassCode } from '../service-minutes';

/* The least restrictive environment, 34 CFR 300.114 to 300.116 and 300.320(a)(5). */

function isOutside({ plan }: Facts): boolean {
  return (plan.sections.lre.fields.minutesOutsideWeekly ?? 0) > 0;
}

function explanation(facts: Facts): Lack[] {
  return isOutside(facts) && isBlank(facts.plan.sections.lre.fields.explanation)
    ? [fieldPlace('lre', 'explanation')]
    : [];
}

function harmfulEffects(facts: Facts): Lack[] {
  return isOutside(facts) && isBlank(facts.plan.sections.lre.fields.harmfulEffects)
    ? [fieldPlace('lre', 'harmfulEffects')]
    : [];
}

const regularClassCodes = new Set(['RC80', 'RC79TO40', 'RC39']);
/** More than half of the day in a separate school or facility. */
const mostlyApartCodes = new Set(['SS', 'RF']);
/** Where the student is, whatever the minutes. */
const otherCodes = new Set(['HH', 'CF', 'PPPS']);

/** IDEA section 618 reporting, school age: EDFacts FS002. Preschool is counted in another way and place. */
function environment({ plan }: Facts): Lack[] {
  const { environmentCode: code, minutesOutsideWeekly: outside } = plan.sections.lre.fields;
  const week = plan.student.schoolWeekMinutes;
  if (plan.student.grade === 'PK') return [];
  const at = fieldPlace('lre', 'environmentCode');
  if (code === null) return [{ ...at, variant: 'missing' }];
  if (otherCodes.has(code)) return [];
  // Without the minutes nothing can be computed: SV-10 asks for them.
  if (outside === null || week <= 0) return [];
  const inside = week - outside;
  const isRight = regularClassCodes.has(code)
    ? code === regularClassCode(inside, week)
    : mostlyApartCodes.has(code) && inside * 2 < week;
  if (isRight) return [];
  // Rounded down, so that 79.97 is not shown as 80.
  const pct = Math.floor((1000 * inside) / week) / 10;
  return [{ ...at, values: { code, pct }, fix: 'change' }];
}

function homeSchool({ plan }: Facts): Lack[] {
  const { attendsHomeSchool, notHomeSchoolReason } = plan.sections.lre.fields;
  if (attendsHomeSchool === null) {
    return [
      { ...fieldPlace('lre', 'attendsHomeSchool'), variant: 'confirm', severity: 'info', fix: 'confirm' },
    ];
  }
  return attendsHomeSchool === 'no' && isBlank(notHomeSchoolReason)
    ? [fieldPlace('lre', 'notHomeSchoolReason')]
    : [];
}

export const placementRules = {
  'LR-01': explanation,
  'LR-04': environment,
  'LR-05': homeSchool,
  'LR-06': harmfulEffects,
} as const satisfies RuleGroup<'LR'>;
