import { diffDays } from '@/lib/format/calendar-date';
import { areas, isArea, type Area } from '@/lib/ieps/domains';
import { isProbeUnit } from '../measures';
import type { Facts } from '../facts';
import type { Lack } from '../finding';
import { fieldPlace, isBlank, itemPlace, nameOf, sectionPlace } from '../places';
import type { RuleGroup } from '../rule-group';

function isPreschool({ plan }: Facts): boolean {
  return plan.student.grade === 'PK';
}

/** 34 CFR 300.320(a)(1): statements under a heading of an academic area. */
function academic({ statements }: Facts): Lack[] {
  const isPresent = statements.some(
    ({ area }) => area !== null && isArea(area) && areas[area] === 'academic',
  );
  return isPresent ? [] : [sectionPlace('present_levels')];
}

const functionalAreas = new Set<Area>(['speech', 'language', 'motor', 'sensory_health']);

/** Functional areas, and those of communication, movement and health. */
function functional({ statements }: Facts): Lack[] {
  const isPresent = statements.some(
    ({ area }) =>
      area !== null && isArea(area) && (areas[area] === 'functional' || functionalAreas.has(area)),
  );
  return isPresent ? [] : [sectionPlace('present_levels')];
}

function preschoolImpact(facts: Facts): Lack[] {
  const isPresent = facts.statements.some(({ area }) => area === 'impact_preschool');
  return !isPreschool(facts) || isPresent ? [] : [sectionPlace('present_levels')];
}

const maxDataDays = 365;
const maxProbeDays = 120;
const daysPerMonth = 30.44;

/** Data of an area are its scores and the baselines of its goals; skills measured by probes need newer ones. */
function recentData(facts: Facts): Lack[] {
  const seen = new Set<Area>();
  return facts.needs.flatMap((need): Lack[] => {
    const { area } = need.block.fields;
    if (seen.has(area)) return [];
    seen.add(area);
    const newest = newestDatum(facts, area);
    const at = itemPlace(need, 'area');
    if (newest === null) return [{ ...at, variant: 'none', values: { area: { area } } }];
    const days = diffDays(newest, facts.context.today);
    const maxDays = isProbed(facts, area) ? maxProbeDays : maxDataDays;
    return days <= maxDays ? [] : [{ ...at, values: { area: { area }, n: Math.floor(days / daysPerMonth) } }];
  });
}

function newestDatum({ plan, goals }: Facts, area: Area): string | null {
  const dates = [
    ...plan.evidence.map((datum) => (datum.area === area && datum.value !== null ? datum.on : null)),
    ...goals.map(({ block: { fields } }) =>
      fields.area === area && fields.baseline.value !== null ? fields.baseline.on : null,
    ),
  ];
  return dates.reduce((newest, on) => (on !== null && (newest === null || on > newest) ? on : newest), null);
}

function isProbed({ goals }: Facts, area: Area): boolean {
  return goals.some(({ block }) => block.fields.area === area && isProbeUnit(block.fields.criterion.unit));
}

function addressed({ needs, servedIds }: Facts): Lack[] {
  return needs
    .filter(({ block }) => !servedIds.has(block.id) && isBlank(block.fields.notAddressedReason))
    .map((need) => ({ ...itemPlace(need), values: { need: nameOf(need) }, fix: 'link' }));
}

/** An annual review follows a plan with goals, so an empty list is a list not yet written. */
function priorGoals({ plan }: Facts): Lack[] {
  if (plan.iep.kind !== 'annual') return [];
  const goals = plan.sections.present_levels.fields.priorGoals;
  if (goals.length === 0) return [fieldPlace('present_levels', 'priorGoals')];
  return goals.flatMap(({ outcome, lastDatum }, index) => {
    if (outcome === null) return [fieldPlace('present_levels', 'priorGoals', `.${index}.outcome`)];
    return isBlank(lastDatum) ? [fieldPlace('present_levels', 'priorGoals', `.${index}.lastDatum`)] : [];
  });
}

export const presentLevelRules = {
  'PL-01': academic,
  'PL-02': functional,
  'PL-04': preschoolImpact,
  'PL-05': recentData,
  'PL-06': addressed,
  'PL-10': priorGoals,
} as const satisfies RuleGroup<'PL'>;
