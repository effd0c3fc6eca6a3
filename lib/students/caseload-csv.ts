import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import type { StaffViewer } from '@/lib/auth/viewer';
import { csvByteOrderMark, csvRecord } from '@/lib/format/csv';
import { getCaseloadSlice, type CaseloadRow } from './caseload-queries';
import type { CaseloadKey } from './caseload-cursor';
import type { CaseloadSelection } from './caseload-schema';

/** The selection as lines of CSV in the reader's language, read slice by slice as they are taken. */
export async function caseloadCsv(
  viewer: StaffViewer,
  selection: CaseloadSelection,
): Promise<AsyncGenerator<string>> {
  const [head, lineOf] = await Promise.all([headOf(), lineWriter()]);
  return (async function* lines() {
    yield csvByteOrderMark + head;
    let after: CaseloadKey | null = null;
    do {
      const { rows, next } = await getCaseloadSlice(viewer, selection, after);
      if (rows.length > 0) yield rows.map(lineOf).join('');
      after = next;
    } while (after !== null);
  })();
}

const columns = [
  'student',
  'grade',
  'school',
  'category',
  'nextDue',
  'dueOn',
  'plan',
  'errors',
  'review',
  'goals',
  'measured',
  'onTrack',
  'lastReview',
  'lastEvaluation',
  'notes',
] as const;

async function headOf(): Promise<string> {
  const t = await getTranslations('students.caseload.csv');
  return csvRecord(columns.map((column) => t(column)));
}

async function lineWriter(): Promise<(row: CaseloadRow) => string> {
  const locale = await getLocale();
  const [t, students, kinds, ieps] = await Promise.all([
    getTranslations({ locale, namespace: 'students.caseload.csv' }),
    getTranslations({ locale, namespace: 'students' }),
    getTranslations({ locale, namespace: 'clocks.kinds' }),
    getTranslations({ locale, namespace: 'ieps' }),
  ]);
  return ({ next, iep, findings, goals, ...row }) =>
    csvRecord([
      row.displayName,
      row.grade,
      row.schoolName,
      students(`categories.${row.disabilityCategory}`),
      next && kinds(next.kind),
      next && next.on,
      iep && ieps(`status.${iep.status}`),
      findings && findings.count,
      t(row.awaitsReview ? 'yes' : 'no'),
      goals.all,
      goals.measured,
      goals.onTrack,
      row.lastAnnualReviewOn,
      row.lastEvaluationOn,
      row.unreadNotes,
    ]);
}
