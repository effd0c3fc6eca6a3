import type { EvidencePack } from '@/lib/drafting/pack';
import type { Fact } from './facts';
import type { Target } from './goal-target';
import type { GoalFrame } from './guide';
import { derived, valuesOf, type Derivation } from './item';
import { passageWords } from './say-fact';
import type { Weak } from './weak';
import { dateWords, fill, plain } from './words';

type Request = Readonly<{ frame: GoalFrame; fact: Fact | null; weak: Weak | null; target: Target }>;

export type GoalPhrases = Readonly<{
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
    ...(weak ? { weak: weak.words } : {}),
    level: fact?.level
      ? fact.level.replace(/\s*(?:passages?|probes?|texts?)$/, '')
      : (valuesOf(pack).level ?? ''),
  };
  const criterion = criterionWords({ frame, fact, weak, target });
  const condition = fill(frame.condition, values);
  return {
    condition,
    behavior: fill(behaviorFor({ frame, fact, weak, target }), values),
    criterion: criterion.text,
    consistency: frame.consistency,
    baseline: baselineWords(fact, target),
    derivations: [
      ...criterion.derivations,
      ...numbersIn(frame.consistency).map((value) =>
        derived(value, 'how often it must be shown; the team decides'),
      ),
      ...numbersIn(`${condition} ${frame.behavior}`).map((value) =>
        derived(value, 'condition of the goal; the team decides'),
      ),
    ],
  };
}

function behaviorFor({ frame, fact, target }: Request): string {
  // A count of something else than the frame's: name what is counted.
  if (target.shape === 'rate' && frame.metric === 'share' && fact && !frame.isVariant) return 'reach';
  return frame.behavior;
}

export function numbersIn(text: string): string[] {
  return [...new Set(text.match(/\d+(?:\.\d+)?/g) ?? [])];
}

function criterionWords({ frame, fact, target }: Request): { text: string; derivations: Derivation[] } {
  const value = plain(target.value);
  if (target.shape === 'share') {
    const chances = fact?.whole && fact.whole >= 10 && fact.whole <= 60 ? fact.whole : frame.chances;
    const right = Math.ceil((target.value * chances) / 100);
    const of = target.unit.replace(/^percent of /, '');
    return {
      text: `in ${value}% of ${of} (${right} of ${chances})`,
      derivations: [
        derived(right, `${value}% of ${chances}, rounded up`),
        derived(chances, 'chances in one check; the team decides'),
      ],
    };
  }
  if (target.shape === 'fewer') return { text: `no more than ${value} ${target.unit}`, derivations: [] };
  const needsAccuracy = fact?.accuracy !== null && fact?.accuracy !== undefined && fact.accuracy < 96;
  const accuracy = needsAccuracy ? ' with at least 96% accuracy' : '';
  return {
    text: `${value} ${target.unit}${accuracy}`,
    derivations: needsAccuracy ? [derived('96', 'accuracy for reading without help')] : [],
  };
}

function baselineWords(fact: Fact | null, target: Target): string {
  if (!fact || target.baseline === null) return 'baseline to be taken before the meeting';
  const date = fact.on ? `, ${dateWords(fact.on)}` : '';
  const percent = target.unit.startsWith('percent') ? '%' : ` ${target.unit}`;
  const note = target.baselineNote ? `, ${target.baselineNote}` : '';
  const level = fact.level && target.shape === 'rate' ? ` on ${passageWords(fact.level)}` : '';
  return `baseline ${plain(target.baseline)}${percent}${level}${note}${date}`;
}
