import type { EvidencePack } from '@/lib/drafting/pack';
import { goalOptions, type GoalOption } from '@/lib/goals/growth';
import { metricOfUnit } from '@/lib/goals/norms';
import type { Fact } from './facts';
import type { GoalFrame } from './guide';
import { derived, type Derivation } from './item';
import { readingGrade } from './judge';
import { shareOf, type Weak } from './weak';
import { plain } from './words';

/** Where a goal starts and ends, in one metric, and how the end was found. */
export type Target = Readonly<{
  shape: 'rate' | 'share' | 'fewer';
  unit: string;
  baseline: number | null;
  baselineNote: string;
  value: number;
  method: 'benchmark' | 'national_roi' | 'team_judgement';
  derivation: string;
  ambitionReason: string;
  derivations: readonly Derivation[];
}>;

/** The target for a need's best result. `endsOn` is the goal's date. */
export function targetFor(
  { fact, weak, frame }: { fact: Fact | null; weak: Weak | null; frame: GoalFrame },
  pack: EvidencePack,
  endsOn: string,
): Target {
  if (!fact) return withoutBaseline(frame, pack, endsOn);
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
  const start = weak && weak.facts.length > 1 ? joined(weak) : single(fact);
  const unit = `percent of ${frame.of}`;
  if (!fact.moreIsBetter) {
    const value = Math.max(fact.comparison?.value ?? 0, Math.round(start.value / 3));
    return target({ shape: 'fewer', unit, start, value, fact, words: 'a cut of about two thirds' });
  }
  const value = mastery(start.value, fact.comparison?.value ?? null);
  const room = Math.max(1, (fact.comparison?.value ?? 100) - start.value);
  const closes = Math.min(100, Math.round((100 * (value - start.value)) / room));
  const toward = fact.comparison
    ? `the level of classmates (${plain(fact.comparison.value)}%)`
    : 'full mastery';
  return target({
    shape: 'share',
    unit,
    start,
    value,
    fact,
    words: `it closes ${closes}% of the distance to ${toward}`,
  });
}

type Start = Readonly<{ value: number; note: string; derivations: readonly Derivation[] }>;

function single(fact: Fact): Start {
  const counts = fact.part !== null && fact.whole !== null ? `${fact.part} of ${fact.whole}` : '';
  if (fact.scoreType === 'percent') return { value: fact.value ?? 0, note: counts, derivations: [] };
  const value = Math.round(shareOf(fact));
  return { value, note: counts, derivations: [derived(value, `${fact.part} ÷ ${fact.whole}, in percent`)] };
}

/** Several patterns measured together: counts are added, percentages averaged. */
function joined({ facts }: Weak): Start {
  if (facts.every((fact) => fact.part !== null && fact.whole !== null)) {
    const part = facts.reduce((sum, fact) => sum + (fact.part ?? 0), 0);
    const whole = facts.reduce((sum, fact) => sum + (fact.whole ?? 0), 0);
    const value = Math.round((100 * part) / whole);
    const how = `${facts.map((fact) => fact.part).join(' + ')} = ${part} of ${whole}`;
    return {
      value,
      note: `${part} of ${whole}`,
      derivations: [derived(value, `${how}, in percent`), derived(part, how), derived(whole, how)],
    };
  }
  const value = Math.round(facts.reduce((sum, fact) => sum + shareOf(fact), 0) / facts.length);
  const how = `mean of ${facts.map((fact) => `${plain(shareOf(fact))}%`).join(', ')}`;
  return {
    value,
    note: how,
    derivations: [
      derived(value, how),
      ...facts
        .filter((fact) => fact.scoreType !== 'percent')
        .map((fact) => derived(Math.round(shareOf(fact)), 'count in percent')),
    ],
  };
}

function target({
  shape,
  unit,
  start,
  value,
  words,
}: {
  shape: Target['shape'];
  unit: string;
  start: Start;
  value: number;
  fact: Fact;
  words: string;
}): Target {
  return {
    shape,
    unit,
    baseline: start.value,
    baselineNote: start.note,
    value,
    method: 'team_judgement',
    derivation: `From ${plain(start.value)} to ${plain(value)} ${unit}: ${words}. A starting point; the team decides.`,
    ambitionReason: `The target asks for real change within the year: ${words}.`,
    derivations: [...start.derivations, derived(value, `target: ${words}`)],
  };
}

function fewerTarget(fact: Fact): Target {
  const start = { value: fact.value ?? 0, note: '', derivations: [] };
  const value = Math.max(Math.ceil(fact.comparison?.value ?? 0), Math.floor(start.value / 4));
  return target({
    shape: 'fewer',
    unit: rateUnit(fact),
    start,
    value,
    fact,
    words: 'a cut of about three quarters while the replacement is taught',
  });
}

/** "exits per week": what is counted and in what time. */
export function rateUnit(fact: Fact): string {
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
  const start = {
    value: baseline,
    note: fact.accuracy === null ? '' : `${plain(fact.accuracy)}% accuracy`,
    derivations: [],
  };
  const compared = fact.comparison?.value;
  if (compared && compared > baseline) {
    const exact = baseline + 0.75 * (compared - baseline);
    const value = compared < 10 ? Math.round(exact * 10) / 10 : Math.round(exact);
    return target({
      shape: 'rate',
      unit,
      start,
      value,
      fact,
      words: `it closes three quarters of the distance to ${plain(compared)}`,
    });
  }
  const value = Math.max(baseline + 2, Math.round(baseline * 1.5));
  return target({
    shape: 'rate',
    unit,
    start,
    value,
    fact,
    words: 'half as much again, because there is no norm for this measure',
  });
}

/** The more ambitious of the benchmark and ambitious national growth; never the student's own flat trend. */
function bestOption(fact: Fact, pack: EvidencePack, endsOn: string): GoalOption | null {
  const metric =
    metricOfUnit(`${fact.unit} ${fact.measure} ${fact.instrument ?? ''}`) ??
    (fact.skill === 'fluency' ? 'oral_reading' : null);
  if (!metric) return null;
  const options = goalOptions({
    metric,
    grade: readingGrade(fact, pack),
    baseline: fact.value ?? 0,
    startsOn: fact.on ?? pack.iep.startsOn,
    targetOn: endsOn,
    weeks: Math.min(32, Math.max(1, pack.instructionalWeeks)),
  }).filter((option) => option.target > (fact.value ?? 0));
  return options.toSorted((a, b) => b.target - a.target)[0] ?? null;
}

function fromOption(option: GoalOption) {
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

/** Without a probe the level of mastery is known, the start is not and stays empty. */
function withoutBaseline(frame: GoalFrame, pack: EvidencePack, endsOn: string): Target {
  const base = {
    shape: frame.metric,
    baseline: null,
    baselineNote: 'To be taken before the meeting',
    ambitionReason: '',
  };
  if (frame.metric === 'share')
    return {
      ...base,
      unit: `percent of ${frame.of}`,
      value: 80,
      method: 'team_judgement',
      derivation: 'Four of five is a usual level of mastery. Set it again once the baseline is known.',
      derivations: [derived(80, 'usual level of mastery')],
    };
  if (frame.metric === 'fewer')
    return {
      ...base,
      unit: `${frame.of} per week`,
      value: 1,
      method: 'team_judgement',
      derivation: 'Set again once the baseline is known.',
      derivations: [derived(1, 'to be set by the team')],
    };
  const options = goalOptions({
    metric: metricOfUnit(frame.of),
    grade: readingGrade({ level: '' }, pack),
    baseline: 0,
    startsOn: pack.iep.startsOn,
    targetOn: endsOn,
    weeks: 32,
  });
  const benchmark = options.find((option) => option.method === 'benchmark') ?? options[0];
  const value = benchmark?.target ?? 40;
  return {
    ...base,
    unit: frame.of,
    value,
    method: 'team_judgement',
    derivation: 'Set again once the baseline is known.',
    derivations: [derived(value, 'to be set by the team once the baseline is known')],
  };
}
