import type { EvidencePack } from '@/lib/drafting/pack';
import type { Fact } from './facts';
import type { Target } from './goal-target';
import type { GoalFrame } from './guide';
import { derived, proposed, valuesOf, type Derivation } from './item';
import { passageWords } from './say-fact';
import type { Weak } from './weak';
import { dateWords, fill, plain } from './words';

type Request = Readonly<{ frame: GoalFrame; fact: Fact; weak: Weak | null; target: Target }>;

type GoalPhrases = Readonly<{
  condition: string;
  behavior: string;
  criterion: string;
  consistency: string;
  baseline: string;
  derivations: readonly Derivation[];
}>;

/** The parts of a goal's sentence: condition, behavior, criterion, consistency, baseline. */
export function goalPhrases({ frame, fact, weak, target }: Request, pack: EvidencePack): GoalPhrases {
  const values = {
    ...valuesOf(pack),
    weak: weak ? weak.words : fact.skill === 'articulation' ? patternOf(fact) : 'taught',
    level: fact.level
      ? fact.level.replace(/\s*(?:passages?|probes?|texts?)$/, '')
      : (valuesOf(pack).level ?? ''),
  };
  const criterion = criterionWords({ frame, fact, target });
  const condition = fill(frame.condition, values);
  return {
    condition,
    behavior: fill(behaviorFor({ frame, fact, target }), values),
    criterion: criterion.text,
    consistency: frame.consistency,
    baseline: baselineWords(fact, target),
    derivations: [
      ...criterion.derivations,
      ...proposed(`${condition} ${frame.behavior}`, 'condition of the goal; the team decides'),
      ...proposed(frame.consistency, 'how often it must be shown; the team decides'),
    ],
  };
}

/** The sound a speech probe measured, when it names one. */
function patternOf(fact: Fact): string {
  return /\/[^/]+\/|blend|sound/i.exec(fact.measure) ? fact.measure : 'the error sounds';
}

function behaviorFor({ frame, target }: Omit<Request, 'weak'>): string {
  // A count of something else than the frame's: name what is counted.
  if (target.shape === 'rate' && frame.metric === 'share' && !frame.isVariant) return 'reach';
  return frame.behavior;
}

function criterionWords({ frame, fact, target }: Omit<Request, 'weak'>): {
  text: string;
  derivations: Derivation[];
} {
  const value = plain(target.value);
  if (target.shape === 'share') return percentWords({ frame, fact, target });
  if (target.shape === 'count' || target.shape === 'each') return countWords(target);
  if (target.shape === 'fewer')
    return {
      text: `no more than ${value} ${target.unit.replace(/^percent/, '% of').replace('% of of', '% of')}`,
      derivations: [],
    };
  const needsAccuracy = fact.accuracy !== null && fact.accuracy < 96;
  return {
    text: `${value} ${target.unit}${needsAccuracy ? ' with at least 96% accuracy' : ''}`,
    derivations: needsAccuracy ? [derived('96%', 'accuracy for reading without help')] : [],
  };
}

function percentWords({ frame, fact, target }: Omit<Request, 'weak'>): {
  text: string;
  derivations: Derivation[];
} {
  const isRound = fact.whole !== null && fact.whole >= 10 && fact.whole <= 60 && fact.whole % 5 === 0;
  const chances = isRound ? (fact.whole ?? frame.chances) : frame.chances;
  const counts = `${Math.ceil((target.value * chances) / 100)} of ${chances}`;
  const percent = `${plain(target.value)}%`;
  return {
    text: `in ${percent} of ${target.unit.replace(/^percent of /, '')} (${counts})`,
    derivations: [
      derived(percent, target.derivation),
      derived(counts, `${percent} of ${chances} chances, rounded up`),
    ],
  };
}

function countWords(target: Target): { text: string; derivations: Derivation[] } {
  const value = plain(target.value);
  if (target.unit.startsWith('percent'))
    return {
      text: `in ${value}% ${target.unit.replace(/^percent /, '')}`,
      derivations: [derived(`${value}%`, target.derivation)],
    };
  const counts = `${value} ${/^of \d+/.exec(target.unit)?.[0] ?? ''}`;
  return { text: `in at least ${value} ${target.unit}`, derivations: [derived(counts, target.derivation)] };
}

function baselineWords(fact: Fact, target: Target): string {
  const date = fact.on ? `, ${dateWords(fact.on)}` : '';
  const note = target.baselineNote ? `, ${target.baselineNote}` : '';
  if (target.shape === 'each') return `Baseline: ${target.baselineNote}${wholeOf(target)}${date}`;
  const percent = target.unit.startsWith('percent') ? '%' : ` ${target.unit}`;
  const level = fact.level && target.shape === 'rate' ? ` on ${passageWords(fact.level)}` : '';
  return `Baseline: ${plain(target.baseline)}${percent}${level}${note}${date}`;
}

function wholeOf({ unit }: Target): string {
  const whole = /^of (\d+)/.exec(unit)?.[1];
  return whole ? `, each of ${whole}` : '';
}
