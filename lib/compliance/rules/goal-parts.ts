import type { goalComponents } from '@/lib/districts/state-config';
import { areas } from '@/lib/ieps/domains';
import type { Facts, Placed } from '../facts';
import type { Lack, Severity } from '../finding';
import { isProbeUnit, isSameUnit, plain } from '../measures';
import { fieldPlace, isBlank, itemPlace } from '../places';
import { standardFitsGrade } from './standards';

/* 34 CFR 300.320(a)(2) and (3): the parts of a measurable annual goal. */

type Goal = Placed<'goal'>;

/** A part that the state's law names is an error there, and advice elsewhere (19 TAC 89.1055(b) names four). */
function severityIn({ state }: Facts, part: (typeof goalComponents)[number]): Severity {
  return state.measurableGoalComponents.includes(part) ? 'error' : 'warning';
}

function partOf(goal: Goal, field: keyof Goal['block']['fields'], part: string) {
  const place = itemPlace(goal, field);
  return { ...place, path: `${place.path}.${part}` };
}

export function anyGoal({ goals }: Facts): Lack[] {
  return goals.length > 0 ? [] : [{ sectionKey: 'goals', path: 'sections.goals' }];
}

export function criterion({ goals }: Facts): Lack[] {
  return goals.flatMap((goal) => {
    const { value, unit } = goal.block.fields.criterion;
    if (value === null) return [partOf(goal, 'criterion', 'value')];
    return isBlank(unit) ? [partOf(goal, 'criterion', 'unit')] : [];
  });
}

export function condition(facts: Facts): Lack[] {
  const severity = severityIn(facts, 'condition');
  return facts.goals
    .filter(({ block }) => isBlank(block.fields.condition))
    .map((goal) => ({ ...itemPlace(goal, 'condition'), severity }));
}

export function targetDate({ goals, plan }: Facts): Lack[] {
  const { endsOn } = plan.iep;
  return goals.flatMap((goal): Lack[] => {
    const { targetOn } = goal.block.fields;
    if (targetOn !== null && (endsOn === null || targetOn <= endsOn)) return [];
    const at = { ...itemPlace(goal, 'targetOn'), fix: targetOn === null ? 'fill_in' : 'change' } as const;
    return endsOn === null
      ? [{ ...at, variant: 'no_end' }]
      : [{ ...at, values: { iep_end: { date: endsOn } } }];
  });
}

export function measurement({ goals }: Facts): Lack[] {
  return goals.flatMap((goal) => {
    const { tool, responsible, frequency, timesPerMonth } = goal.block.fields.measurement;
    if (isBlank(tool)) return [partOf(goal, 'measurement', 'tool')];
    if (isBlank(responsible)) return [partOf(goal, 'measurement', 'responsible')];
    return isBlank(frequency) && timesPerMonth === null ? [partOf(goal, 'measurement', 'frequency')] : [];
  });
}

/** One schedule serves all goals. A minimum of the state cannot be checked while the number is unknown. */
export function progressReports({ goals, plan, state }: Facts): Lack[] {
  if (goals.length === 0) return [];
  const { progressSchedule, progressReportsPerYear: n } = plan.sections.goals.fields;
  if (isBlank(progressSchedule)) return [fieldPlace('goals', 'progressSchedule')];
  const min = state.minProgressReportsPerYear;
  const at = fieldPlace('goals', 'progressReportsPerYear');
  if (n === null) {
    return min > 1 ? [{ ...at, variant: 'confirm', severity: 'info', values: { min }, fix: 'confirm' }] : [];
  }
  return n >= min ? [] : [{ ...at, variant: 'count', values: { n, min }, fix: 'change' }];
}

export function baseline(facts: Facts): Lack[] {
  const severity = severityIn(facts, 'baseline');
  return facts.goals.flatMap((goal) => {
    const { value, unit, on } = goal.block.fields.baseline;
    const missing = value === null ? 'value' : isBlank(unit) ? 'unit' : on === null ? 'on' : null;
    return missing ? [{ ...partOf(goal, 'baseline', missing), severity }] : [];
  });
}

/** A probe's score means nothing without its level; for other measures a level may be left out. */
export function sameMeasure({ goals }: Facts): Lack[] {
  return goals.flatMap((goal): Lack[] => {
    const { baseline: from, criterion: to } = goal.block.fields;
    const isComparable = from.value !== null && !isBlank(from.unit) && !isBlank(to.unit);
    if (!isComparable || !isBlank(from.note)) return [];
    const bothStated = !isBlank(from.level) && !isBlank(to.level);
    const comparesLevels = bothStated || isProbeUnit(to.unit);
    const isSame =
      isSameUnit(from.unit, to.unit) && (!comparesLevels || plain(from.level) === plain(to.level));
    if (isSame) return [];
    const level = (text: string) => (isBlank(text) ? { word: 'no_level' } : text.trim());
    const values = {
      u1: from.unit.trim(),
      lvl1: level(from.level),
      u2: to.unit.trim(),
      lvl2: level(to.level),
    };
    return [{ ...itemPlace(goal, 'baseline'), values, fix: 'change' }];
  });
}

export function tiedToNeed({ goals, needs }: Facts): Lack[] {
  const ids = new Set(needs.map(({ block }) => block.id));
  return goals
    .filter(({ block }) => !block.linksTo.some((id) => ids.has(id)))
    .map((goal) => ({ ...itemPlace(goal), fix: 'link' }));
}

/** OSERS, 2015-11-16: goals follow the standards of the grade in which the child is enrolled. */
export function standard({ goals, plan, takesAlternate }: Facts): Lack[] {
  const { grade } = plan.student;
  if (takesAlternate || grade === 'PK') return [];
  return goals
    .filter(({ block: { fields } }) => areas[fields.area] === 'academic')
    .filter(({ block: { fields } }) => isBlank(fields.standard) || !standardFitsGrade(fields.standard, grade))
    .map((goal) => ({ ...itemPlace(goal, 'standard'), values: { g: grade }, fix: 'link' }));
}

export function objectives({ goals, takesAlternate, state }: Facts): Lack[] {
  if (!takesAlternate && !state.objectivesForAll) return [];
  return goals.flatMap((goal): Lack[] => {
    const count = goal.block.fields.objectives.filter(({ text }) => !isBlank(text)).length;
    const at = itemPlace(goal, 'objectives');
    if (count >= 2) return [];
    if (count === 1) return [{ ...at, variant: 'one', severity: 'warning' }];
    return takesAlternate ? [at] : [{ ...at, variant: 'state' }];
  });
}

const roleWord =
  /teacher|therap|patholog|manager|counsel|psycholog|para|specialist|staff|provider|nurse|coach|interpreter|aide|assistant|worker|educat|analyst|coordinator|principal|instructor|parent|team|\b(?:SLP|OT|PT|COTA|BCBA|TVI|SDI)\b/i;
const personName = /^(?:(?:mr|mrs|ms|mx|miss|dr)\b\.?\s*)?(?:\p{Lu}[\p{L}.'’-]*\s*){1,3}$/u;
const title = /^(?:mr|mrs|ms|mx|miss|dr)\b/i;

/** A blank is GO-06; this is a person's name in place of a role. */
export function role({ goals }: Facts): Lack[] {
  return goals
    .filter(({ block: { fields } }) => {
      const who = fields.measurement.responsible.trim();
      return who !== '' && !roleWord.test(who) && (title.test(who) || personName.test(who));
    })
    .map((goal) => ({ ...partOf(goal, 'measurement', 'responsible'), fix: 'change' }));
}

const oftenEnough =
  /\b(?:dail|weekly|biweekly|bi-weekly)|\b(?:each|every) (?:school )?(?:day|week|other week)\b|\b(?:every )?(?:two|2) weeks\b|\b(?:twice|two times|2 times|2x) (?:a|per|each) (?:week|month)\b/i;
const tooSeldom =
  /\b(?:monthly|quarterly|yearly|annually|once a (?:month|quarter|year)|(?:each|every) (?:month|quarter|semester|trimester|year))\b/i;
const monthsPerYear = 9;
const minPointsPerReport = 8;
const twiceAMonth = 2;

/** Probes weekly or every two weeks, or eight scores a reporting period. */
export function enoughScores({ goals, plan }: Facts): Lack[] {
  const reports = plan.sections.goals.fields.progressReportsPerYear;
  return goals.flatMap((goal): Lack[] => {
    const { measurement: how, criterion: to, area } = goal.block.fields;
    if (areas[area] !== 'academic' || !isProbeUnit(to.unit)) return [];
    const at = partOf(goal, 'measurement', 'timesPerMonth');
    if (how.timesPerMonth !== null) {
      const perReport = reports && reports > 0 ? (how.timesPerMonth * monthsPerYear) / reports : 0;
      const isEnough = how.timesPerMonth >= twiceAMonth || perReport >= minPointsPerReport;
      return isEnough ? [] : [{ ...at, fix: 'change' }];
    }
    if (isBlank(how.frequency) || oftenEnough.test(how.frequency)) return [];
    if (tooSeldom.test(how.frequency)) return [{ ...at, fix: 'change' }];
    return [{ ...at, variant: 'confirm', severity: 'info', fix: 'confirm' }];
  });
}

export function englishLevel({ goals, plan }: Facts): Lack[] {
  if (!plan.student.englishLearner) return [];
  return goals
    .filter(({ block }) => block.fields.linguisticallyAppropriate !== 'yes')
    .map((goal) => ({ ...itemPlace(goal, 'linguisticallyAppropriate'), fix: 'confirm' }));
}
