import { regularClassCode, weeklyMinutes } from '@/lib/compliance/service-minutes';
import type { DocumentBlock, DocumentBlockOf } from './document';

/** The time outside the regular class, worked out from the services (34 CFR 300.320(a)(5), EDFacts FS002). */
export type LreArithmetic = Readonly<{
  /** Services outside the regular class; minutes a week of instruction, null while an amount is missing. */
  outside: readonly Readonly<{ id: string; name: string; minutes: number | null }>[];
  /** Services that do not say yet whether they are inside the regular class. */
  undecided: number;
  minutesOutside: number;
  weekMinutes: number;
  /** Rounded down to a tenth, so that 79.97 is not shown as 80. Null without a school week. */
  percentInside: number | null;
  /** The federal code of the percentage; null in preschool, which counts in another way. */
  code: 'RC80' | 'RC79TO40' | 'RC39' | null;
}>;

type Student = Readonly<{ schoolWeekMinutes: number; grade: string }>;

export function lreArithmetic(blocks: readonly DocumentBlock[], student: Student): LreArithmetic {
  const services = blocks.filter((block): block is DocumentBlockOf<'service'> => block.kind === 'service');
  const outside = services
    .filter(({ fields }) => fields.insideRegularClass === 'no')
    .map((block) => ({ id: block.id, name: nameOf(block), minutes: weeklyMinutes({ block }) }));
  const minutesOutside = Math.round(outside.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0));
  return {
    outside,
    undecided: services.filter(({ fields }) => fields.insideRegularClass === null).length,
    minutesOutside,
    ...shareInside(minutesOutside, student),
  };
}

/** The share of the school week inside the regular class, and its code. */
export function shareInside(
  minutesOutside: number,
  { schoolWeekMinutes: week, grade }: Student,
): Pick<LreArithmetic, 'weekMinutes' | 'percentInside' | 'code'> {
  if (week <= 0) return { weekMinutes: week, percentInside: null, code: null };
  const inside = Math.max(0, week - minutesOutside);
  return {
    weekMinutes: week,
    percentInside: Math.floor((1000 * inside) / week) / 10,
    code: grade === 'PK' ? null : regularClassCode(inside, week),
  };
}

function nameOf({ fields, sentences }: DocumentBlockOf<'service'>): string {
  return fields.name.trim() || sentences.map(({ text }) => text).join(' ');
}
