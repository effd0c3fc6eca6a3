import { gradeOfLevel, metricOfUnit, type MetricKey } from '@/lib/goals/norms';
import type { Facts, Placed } from './facts';

/** Curriculum-based measures, with norms or without: short probes given often. */
const probeUnit =
  /\bper (?:1 )?minute\b|\bdigits? correct\b|\bcorrect (?:digits|(?:word |writing |letter )sequences)\b|\bsegments?\b/i;

export function isProbeUnit(unit: string): boolean {
  return metricOfUnit(unit) !== null || probeUnit.test(unit);
}

/** Units and levels are the same when they differ only in case, spacing or spelling. */
export function isSameUnit(a: string, b: string): boolean {
  const metric = metricOfUnit(a);
  return plain(a) === plain(b) || (metric !== null && metric === metricOfUnit(b));
}

export function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/^%/, 'percent');
}

export type GoalGrowth = Readonly<{ metric: MetricKey; grade: string; baseline: number; target: number }>;

/** A rising goal on a measure with norms, at the grade of its material; null when it is not one. */
export function goalGrowth({ plan }: Facts, { block }: Placed<'goal'>): GoalGrowth | null {
  const { criterion, baseline, direction } = block.fields;
  const metric = metricOfUnit(criterion.unit);
  if (!metric || direction !== 'increase' || baseline.value === null || criterion.value === null) return null;
  if (!isSameUnit(criterion.unit, baseline.unit)) return null;
  const grade = gradeOfLevel(criterion.level) ?? plan.student.grade;
  return { metric, grade, baseline: baseline.value, target: criterion.value };
}
