import { findInstruments } from './score-instruments';
import type { scoreTypes } from './schema';

/** Tests and probes that schools use most, by the names reports give them. Others can be typed. */
export const commonInstruments = [
  'ABAS-3',
  'Acadience Reading',
  'aimswebPlus',
  'BASC-3 (parent)',
  'BASC-3 (self-report)',
  'BASC-3 (teacher)',
  'Beery VMI',
  'BOT-3',
  'BRIEF-2',
  'CASL-2',
  'CELF-5',
  'CELF Preschool-3',
  'Conners 4',
  'CTOPP-2',
  'DAS-II',
  'DIBELS 8',
  'easyCBM',
  'FastBridge',
  'GFTA-3',
  'GORT-5',
  'i-Ready',
  'KABC-II',
  'KeyMath-3',
  'KTEA-3',
  'MAP Growth',
  'Maze',
  'Oral reading fluency',
  'OWLS-II',
  'PPVT-5',
  'SRS-2',
  'SSIS SEL',
  'STAR Math',
  'STAR Reading',
  'TOWL-4',
  'TOWRE-2',
  'Vineland-3 (parent)',
  'Vineland-3 (teacher)',
  'WAIS-5',
  'WIAT-4',
  'WISC-V',
  'WJ IV ACH',
  'WJ IV COG',
  'WJ IV OL',
  'Writing CBM',
] as const;

/** What a number from this test usually is; null when its name says nothing. */
export function usualScoreType(instrument: string): (typeof scoreTypes)[number] | null {
  return findInstruments(instrument)[0]?.instrument.scoreType ?? null;
}
