import type { CaseloadSelection } from '@/lib/students/caseload-schema';
import type { ReportingYear } from './reporting-year';

export const reportTables = ['indicators', 'clocks', 'findings', 'reviews', 'goals', 'environments'] as const;
export type ReportTable = (typeof reportTables)[number];

/** The columns of figures of each table, words in the messages. */
export const reportColumns = {
  indicators: ['met', 'all', 'percent'],
  clocks: ['late', 'due'],
  findings: ['plans', 'errors', 'unchecked'],
  reviews: ['waiting'],
  goals: ['on', 'off', 'none'],
  environments: ['students'],
} as const satisfies Record<ReportTable, readonly string[]>;

/** A figure and the list of the students it counts; null for one that is not a number of students. */
export type ReportCell = Readonly<{ value: number | null; selects: Partial<CaseloadSelection> | null }>;

/** Counts of a school, of the district where `school` is null, or of a subject: a clock, an indicator, a code. */
export type ReportRow = Readonly<{
  school: string | null;
  subject: string | null;
  cells: readonly ReportCell[];
}>;

export type Report = Readonly<{
  year: ReportingYear;
  /** Today in the district's zone. */
  today: string;
  tables: Readonly<Record<ReportTable, readonly ReportRow[]>>;
}>;
