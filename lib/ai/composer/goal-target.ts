import type { EvidencePack } from '@/lib/drafting/pack';
import { diffDays } from '@/lib/format/calendar-date';
import { goalOptions, normGap, weeklyRate, type GoalOption } from '@/lib/goals/growth';
import {
  metricOfUnit,
  oralReadingNorm,
  seasonOf,
  typicalWeeklyGrowth,
  type MetricKey,
} from '@/lib/goals/norms';
import type { Fact } from './facts';
import type { GoalFrame } from './guide';
import { derived, type Derivation } from './item';
import { gradeWords, readingGrade } from './judge';
import { shareOf, type Weak } from './weak';
import { plain, small } from './words';

/** Where a goal starts and ends, in one metric, and how the end was found. */
export type Target = Readonly<{
  /** A rate, a percentage, a count out of a whole, the same for each of several patterns, or fewer of something. */
  shape: 'rate' | 'share' | 'count' | 'each' | 'fewer';
  unit: string;
  baseline: number;
  baselineNote: string;
  value: number;
  method: 'benchmark' | 'national_roi' | 'team_judgement';
  derivation: string;
  ambitionReason: string;
  derivations: readonly Derivation[];
}>;

/** The target for a need's best result. `endsOn` is the goal's date. */
export function targetFor(
  { fact, weak, frame }: { fact: Fact; weak: Weak | null; frame: GoalFrame },
  pack: EvidencePack,
  endsOn: string,
): Target {
  if (fact.scoreType === 'percent' || (fact.part !== null && fact.whole !== null))
    return shareTarget({ fact, weak, frame });
  if (!fact.moreIsBetter) return fewerTarget(fact);
  return rateTarget({ fact, frame }, pack, endsOn);
}

/** Four of five, more for those who are close; never above what classmates do. */
function mastery(baseline: number, comparison: number | null): number {
  const tier = baseline < 45 ? 80 : baseline < 66 ? 85 : baseline < 82 ? 90 : 95;
  const cap = comparison === null ? tier : Math.floor(comparison / 5) * 5;
  return Math.min(98, Math.max(Math.min(tier, cap), Math.ceil((baseline + 10) / 5) * 5));
}

function shareTarget({ fact, weak, frame }: { fact: Fact; weak: Weak | null; frame: GoalFrame }): Target {
  if (!fact.moreIsBetter) {
    const value = Math.max(fact.comparison?.value ?? 0, Math.round((fact.value ?? 0) / 3));
    return target({
      shape: 'fewer',
      unit: `percent of ${frame.of}`,
      baseline: fact.value ?? 0,
      note: countsOf(fact),
      value,
      words: 'a cut of about two thirds',
    });
  }
  if (weak && weak.facts.length > 1) return eachTarget(weak, frame);
  return fact.scoreType === 'percent' ? percentTarget(fact, frame) : countTarget(fact, frame);
}

function countsOf(fact: Fact): string {
  return fact.part !== null && fact.whole !== null ? `${fact.part} of ${fact.whole}` : '';
}

function percentTarget(fact: Fact, frame: GoalFrame): Target {
  const baseline = fact.value ?? 0;
  const value = mastery(baseline, fact.comparison?.value ?? null);
  const goal = fact.comparison
    ? `the level of classmates (${plain(fact.comparison.value)}%)`
    : 'full mastery';
  const room = Math.max(1, (fact.comparison?.value ?? 100) - baseline);
  const words = `it closes ${Math.min(100, Math.round((100 * (value - baseline)) / room))}% of the distance to ${goal}`;
  return target({
    shape: 'share',
    unit: `percent of ${frame.of}`,
    baseline,
    note: countsOf(fact),
    value,
    words,
  });
}

/** A count keeps its own whole: 6 of 12 steps becomes 11 of 12 steps. */
function countTarget(fact: Fact, frame: GoalFrame): Target {
  const [baseline, whole] = [fact.part ?? fact.value ?? 0, fact.whole ?? 1];
  const share = mastery(
    (100 * baseline) / whole,
    fact.comparison ? (100 * fact.comparison.value) / whole : null,
  );
  const value = Math.min(whole, Math.max(baseline + 1, Math.ceil((share * whole) / 100)));
  return target({
    shape: 'count',
    unit: `of ${whole} ${frame.of}`,
    baseline,
    note: '',
    value,
    words: `about ${share}% of all ${frame.of}`,
  });
}

/** Several patterns in one goal: each has to reach the mark, and the weakest is where it starts. */
function eachTarget({ facts }: Weak, frame: GoalFrame): Target {
  const [weakest] = facts.toSorted((a, b) => shareOf(a) - shareOf(b));
  const wholes = new Set(facts.map((fact) => fact.whole));
  const note = facts
    .map(
      (fact) =>
        `${small(fact.measure)} ${wholes.size === 1 && fact.part !== null ? fact.part : `${plain(shareOf(fact))}%`}`,
    )
    .join(', ');
  const words = 'four of five for each pattern';
  const [whole] = wholes;
  if (weakest?.part !== null && weakest?.part !== undefined && whole && wholes.size === 1) {
    const value = Math.max(weakest.part + 1, Math.ceil(whole * 0.8));
    return target({
      shape: 'each',
      unit: `of ${whole} ${frame.of} with each pattern`,
      baseline: weakest.part,
      note,
      value,
      words,
    });
  }
  const percent = facts
    .filter((fact) => fact.scoreType === 'percent')
    .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))[0];
  const value = mastery(percent?.value ?? 0, null);
  return target({
    shape: 'each',
    unit: `percent of ${frame.of} with each sound`,
    baseline: percent?.value ?? 0,
    note,
    value,
    words,
  });
}

type Parts = Readonly<{
  shape: Target['shape'];
  unit: string;
  baseline: number;
  note: string;
  value: number;
  words: string;
}>;

function target({ shape, unit, baseline, note, value, words }: Parts): Target {
  return {
    shape,
    unit,
    baseline,
    baselineNote: note,
    value,
    method: 'team_judgement',
    derivation: `From ${plain(baseline)} to ${plain(value)} ${unit}: ${words}. A starting point; the team decides.`,
    ambitionReason: `The target asks for real change within the year: ${words}.`,
    derivations: [derived(value, `target: ${words}`)],
  };
}

function fewerTarget(fact: Fact): Target {
  const baseline = fact.value ?? 0;
  const value = Math.max(Math.ceil(fact.comparison?.value ?? 0), Math.floor(baseline / 4));
  return target({
    shape: 'fewer',
    unit: rateUnit(fact),
    baseline,
    note: '',
    value,
    words: 'a cut of about three quarters while the replacement is taught',
  });
}

/** "exits per week": what is counted and in what time. */
function rateUnit(fact: Fact): string {
  const unit = fact.unit.replace(/\bmins?\b/g, 'minutes').trim();
  const measure = fact.measure.trim();
  if (/^per\b/i.test(measure)) return `${nounOf(fact)} ${measure}`;
  if (!unit) return measure;
  if (/^(?:per|a|each|every|in)\b/i.test(unit)) return `${measure} ${unit}`;
  return unit.toLowerCase().includes(measure.toLowerCase()) || /correct|per minute|wcpm/i.test(unit)
    ? unit
    : `${measure} (${unit})`;
}

function nounOf(fact: Fact): string {
  return (fact.instrument ?? 'incidents').split(/[,(]/)[0]?.trim().toLowerCase() ?? 'incidents';
}

function rateTarget(
  { fact, frame }: { fact: Fact; frame: GoalFrame },
  pack: EvidencePack,
  endsOn: string,
): Target {
  const baseline = fact.value ?? 0;
  const option = bestOption(fact, pack, endsOn);
  const unit = frame.metric === 'rate' && option ? frame.of : rateUnit(fact);
  if (option)
    return {
      ...fromOption(option),
      unit,
      baseline,
      baselineNote: fact.accuracy === null ? '' : `${plain(fact.accuracy)}% accuracy`,
    };
  const note = fact.accuracy === null ? '' : `${plain(fact.accuracy)}% accuracy`;
  const compared = fact.comparison?.value;
  if (compared && compared > baseline) {
    const exact = baseline + 0.75 * (compared - baseline);
    const value = compared < 10 ? Math.round(exact * 10) / 10 : Math.round(exact);
    return target({
      shape: 'rate',
      unit,
      baseline,
      note,
      value,
      words: `it closes three quarters of the distance to ${plain(compared)}`,
    });
  }
  const value = Math.max(baseline + 2, Math.round(baseline * 1.5));
  return target({
    shape: 'rate',
    unit,
    baseline,
    note,
    value,
    words: 'half as much again, because there is no norm for this measure',
  });
}

/**
 * The nearest benchmark that narrows the distance to the middle of the grade at a rate that can be taught,
 * else the most ambitious of the usual options; never the student's own flat trend.
 */
function bestOption(fact: Fact, pack: EvidencePack, endsOn: string): Option | null {
  const metric =
    metricOfUnit(`${fact.unit} ${fact.measure} ${fact.instrument ?? ''}`) ??
    (fact.skill === 'fluency' ? 'oral_reading' : null);
  if (!metric) return null;
  const request = {
    metric,
    grade: readingGrade(fact, pack),
    baseline: fact.value ?? 0,
    startsOn: fact.on ?? pack.iep.startsOn,
    targetOn: endsOn,
    weeks: Math.min(32, Math.max(1, pack.instructionalWeeks)),
  };
  const options = goalOptions(request).filter((option) => option.target > request.baseline);
  return nearestBenchmark(request) ?? options.toSorted((a, b) => b.target - a.target)[0] ?? null;
}

type Option = Pick<GoalOption, 'method' | 'target' | 'derivation' | 'cite' | 'gap'>;

function nearestBenchmark(
  request: Readonly<{
    metric: MetricKey;
    grade: string;
    baseline: number;
    startsOn: string;
    targetOn: string;
    weeks: number;
  }>,
): Option | null {
  const { metric, grade, baseline, weeks } = request;
  const typical = typicalWeeklyGrowth(metric, grade)?.value;
  if (metric !== 'oral_reading' || typical === undefined) return null;
  const season = diffDays(request.startsOn, request.targetOn) > 200 ? 'spring' : seasonOf(request.targetOn);
  for (const percentile of [10, 25, 50] as const) {
    const norm = oralReadingNorm(grade, season, percentile);
    if (!norm || norm.value <= baseline) continue;
    const rate = weeklyRate(baseline, norm.value, weeks);
    const gap = normGap({ ...request, target: norm.value });
    if (!gap?.isClosing || rate < typical || rate > 2 * typical) continue;
    const derivation = `The ${percentile}th percentile for ${gradeWords(grade)} in ${season} is ${norm.value}. (${norm.value} − ${plain(baseline)}) / ${weeks} weeks = ${plain(rate)} a week; typical is ${plain(typical)}.`;
    return { method: 'benchmark', target: norm.value, derivation, cite: norm.cite, gap };
  }
  return null;
}

function fromOption(option: Option) {
  const reason = option.gap?.isClosing
    ? 'The target narrows the distance to the middle of the grade; it needs the instruction in the services section.'
    : 'Growth above the typical rate; the team checks whether services are strong enough for more.';
  return {
    shape: 'rate' as const,
    value: option.target,
    method: option.method === 'benchmark' ? ('benchmark' as const) : ('national_roi' as const),
    derivation: `${option.derivation} Source: ${option.cite}`,
    ambitionReason: reason,
    derivations: [derived(option.target, option.derivation)],
  };
}
