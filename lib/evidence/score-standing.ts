import type { Comparison } from './score-body';
import type { ScoreType } from './score-instruments';
import type { SkillKey } from './score-skills';

/**
 * Where a result stands by the score's own scale: below the 2nd, 9th, 20th or 25th percentile, in the middle,
 * or from the 75th on. `unknown` when the figure has no scale to judge by.
 */
export type Standing = 'very_low' | 'low' | 'mild' | 'low_average' | 'average' | 'high' | 'unknown';

export type Judged = Readonly<{
  scoreType: ScoreType | null;
  value: number | null;
  percentile: number | null;
  comparison: Comparison | null;
  measure: string;
  instrument: string | null;
  unit: string;
  skill: SkillKey | null;
  part: number | null;
  whole: number | null;
}>;

const fewerIsBetterSkills: readonly SkillKey[] = ['class_exits', 'disruption', 'stuttering', 'mood'];
const fewerIsBetterWords =
  /\b(?:absen|late\b|tard|exit|out of class|protest|prompts?\b|disrupt|aggress|outburst|tantrum|errors?\b|referral|suspen|missing|elope|leaves? (?:class|seat|area)|left (?:class|the)|call(?:s|ing)?[- ]?out|off[- ]task|latency|stutter|disfluen)/i;
const goodWords =
  /\b(?:without (?:protest|prompt|help|leaving|remind|error|incident|assist|support)\w*|independent|on[- ]task|replacement|appropriate|adaptive|present|coping|used|returns?)\b/i;
const adaptiveScale =
  /adaptive|adaptability|social skills|leadership|study skills|functional communication|activities of daily living|resilien|interpersonal|self[- ]esteem|self[- ]reliance/i;

/** Whether more is better for this result. On rating scales it depends on the subscale. */
export function moreIsBetter(judged: Judged): boolean {
  if (judged.scoreType === 't_score') return adaptiveScale.test(judged.measure);
  if (judged.scoreType === 'standard_score' || judged.scoreType === 'scaled_score') return true;
  if (goodWords.test(judged.measure)) return true;
  if (fewerIsBetterWords.test(`${judged.measure} ${judged.unit}`)) return false;
  return judged.skill === null || !fewerIsBetterSkills.includes(judged.skill);
}

/** The standing of a result. Percentiles of published tests count before anything else. */
export function standingOf(judged: Judged): Standing {
  const { scoreType, value, percentile, comparison } = judged;
  if (scoreType === 't_score' && value !== null) return tStanding(value, moreIsBetter(judged));
  if (percentile !== null) return percentileStanding(percentile);
  if (value === null) return 'unknown';
  if (scoreType === 'standard_score') return standardStanding(value);
  if (scoreType === 'scaled_score') return standardStanding(100 + 5 * (value - 10));
  if (scoreType === 'percentile') return percentileStanding(value);
  const more = moreIsBetter(judged);
  if (comparison && comparison.value > 0) return comparedStanding(value, comparison.value, more);
  const share = judged.part !== null && judged.whole ? (100 * judged.part) / judged.whole : null;
  if (scoreType === 'percent' || share !== null)
    return percentStanding(scoreType === 'percent' ? value : (share ?? 0), more);
  return countStanding(judged, more);
}

export function isLow(standing: Standing): boolean {
  return standing === 'very_low' || standing === 'low' || standing === 'mild';
}

function standardStanding(value: number): Standing {
  if (value < 70) return 'very_low';
  if (value < 80) return 'low';
  if (value < 88) return 'mild';
  if (value < 90) return 'low_average';
  return value < 110 ? 'average' : 'high';
}

function percentileStanding(percentile: number): Standing {
  if (percentile < 2) return 'very_low';
  if (percentile < 9) return 'low';
  if (percentile < 20) return 'mild';
  if (percentile < 25) return 'low_average';
  return percentile < 75 ? 'average' : 'high';
}

/** T-scores have a mean of 50; 60 and 70 (40 and 30 on adaptive scales) mark concern and strong concern. */
function tStanding(value: number, more: boolean): Standing {
  const concern = more ? 100 - value : value;
  if (concern >= 70) return 'very_low';
  if (concern >= 65) return 'low';
  return concern >= 60 ? 'mild' : 'average';
}

function comparedStanding(value: number, other: number, more: boolean): Standing {
  const share = more ? value / other : other / Math.max(value, 0.01);
  if (share <= 0.5) return 'very_low';
  if (share <= 0.75) return 'low';
  if (share < 0.88) return 'mild';
  return share <= 1.15 ? 'average' : 'high';
}

/** Without a comparison four of five is taken as secure. */
function percentStanding(value: number, more: boolean): Standing {
  const good = more ? value : 100 - value;
  if (good < 40) return 'very_low';
  if (good < 65) return 'low';
  if (good < 78) return 'mild';
  return good < 95 ? 'average' : 'high';
}

/** Counts of behavior that gets in the way, when someone found them worth counting. */
function countStanding(judged: Judged, more: boolean): Standing {
  if (more || judged.value === null) return 'unknown';
  const isBehavior = judged.skill === 'class_exits' || judged.skill === 'disruption';
  return isBehavior && judged.value >= 1 ? 'low' : 'unknown';
}
