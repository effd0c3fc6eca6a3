import type { EvidencePack } from '@/lib/drafting/pack';
import { gradeOfLevel, oralReadingNorm, seasonOf } from '@/lib/goals/norms';
import { standingOf, type Judged, type Standing } from '@/lib/evidence/score-standing';

export type Measured = Judged & Readonly<{ level: string; on: string | null; accuracy: number | null }>;

/** The standing of a result, with national norms for oral reading and grade levels of material. */
export function judge(fact: Measured, pack: EvidencePack): Standing {
  if (fact.scoreType === 'level' && fact.value !== null) return levelStanding(fact.value, pack);
  if (fact.skill === 'fluency' && fact.value !== null && !isNormed(fact)) return readingStanding(fact, pack);
  return standingOf(fact);
}

export function isNormed(fact: Pick<Judged, 'scoreType' | 'percentile'>): boolean {
  return (
    fact.percentile !== null ||
    ['standard_score', 'scaled_score', 't_score', 'percentile'].includes(fact.scoreType ?? '')
  );
}

/** The enrolled grade as a number; kindergarten and before are 0. */
export function gradeNumber(grade: string): number {
  const match = /\d+/.exec(grade);
  return match ? Number(match[0]) : 0;
}

export function gradeWords(grade: string): string {
  if (/^\d+$/.test(grade)) return `grade ${Number(grade)}`;
  return /^p/i.test(grade) ? 'preschool' : /^k/i.test(grade) ? 'kindergarten' : grade;
}

function levelStanding(level: number, pack: EvidencePack): Standing {
  const gap = gradeNumber(pack.student.grade) - level;
  if (gap >= 3) return 'very_low';
  return gap >= 1.5 ? 'low' : gap >= 0.8 ? 'mild' : 'average';
}

/** Oral reading beside the fall, winter or spring norms of the passage's grade. */
function readingStanding(fact: Measured, pack: EvidencePack): Standing {
  const grade = readingGrade(fact, pack);
  const season = seasonOf(fact.on ?? pack.today);
  const norm = (percentile: 10 | 25 | 50 | 75) => oralReadingNorm(grade, season, percentile)?.value;
  const value = fact.value ?? 0;
  const [tenth, quarter, middle, upper] = [norm(10), norm(25), norm(50), norm(75)];
  if (middle === undefined) return standingOf(fact);
  const isEasier = gradeNumber(grade) < gradeNumber(pack.student.grade);
  if (tenth !== undefined && value <= tenth) return 'very_low';
  if (quarter !== undefined && value < quarter) return 'low';
  if (isEasier) return 'mild';
  if (value <= middle - 10) return 'mild';
  return upper !== undefined && value >= upper ? 'high' : value >= middle ? 'high' : 'average';
}

export function readingGrade(fact: Pick<Measured, 'level'>, pack: EvidencePack): string {
  const grade = gradeOfLevel(fact.level) ?? pack.student.grade;
  return /^\d+$/.test(grade) ? String(Number(grade)) : grade;
}
