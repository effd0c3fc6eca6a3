import { useLocale, useTranslations } from 'next-intl';
import type { StateTone } from '@/components/ui/state-pill';
import { formatCalendarDate } from '@/lib/format/dates';
import { isOpen } from '@/lib/ieps/life';
import type { CaseloadRow } from '@/lib/students/caseload-queries';
import { timelineOf, type Timeline } from '@/lib/students/timeline';
import { useDueWords } from './due-pill';

/** A student as the caseload says it: words and addresses alone, so that a row costs the page little. */
export type CaseloadLine = Readonly<{
  id: string;
  name: string;
  detail: string;
  due: Readonly<{ tone: StateTone; words: string }> | null;
  timeline: Readonly<{ words: string; timeline: Timeline }> | null;
  /** The newest plan, or where to start one. */
  plan: Readonly<{ href: string; words: string; label: string; shared: string | null; isStarted: boolean }>;
  /** Errors that the last check of the plan being written found. */
  findings: Readonly<{ tone: StateTone; words: string }> | null;
  goals: Readonly<{ tone: StateTone; words: string }> | null;
  notes: Readonly<{ words: string; label: string }> | null;
}>;

/** Puts rows into words on the server: dates and plurals are not written a second time by the browser. */
export function useCaseloadLines(): (rows: readonly CaseloadRow[], today: string) => CaseloadLine[] {
  const t = useTranslations('students');
  const ieps = useTranslations('ieps');
  const dueWords = useDueWords();
  const timelineWords = useTimelineWords();
  const planOf = usePlanWords();
  const findingsOf = useFindingWords();
  const goalsOf = useGoalWords();
  return (rows, today) =>
    rows.map((row) => {
      const { id, displayName: name, unreadNotes: count } = row;
      const timeline = timelineOf(row, today);
      return {
        id,
        name,
        detail: t('caseload.grade_category', {
          grade: ieps('grade', { grade: row.grade }),
          category: t(`categories.${row.disabilityCategory}`),
        }),
        due: row.next && dueWords(row.next),
        timeline: timeline && { words: timelineWords(timeline), timeline },
        plan: planOf(row),
        findings: findingsOf(row),
        goals: goalsOf(row),
        notes:
          count > 0
            ? { words: t('caseload.notes', { count }), label: t('caseload.notesNamed', { count, name }) }
            : null,
      };
    });
}

function useTimelineWords(): (timeline: Timeline) => string {
  const t = useTranslations('students.timeline');
  const locale = useLocale();
  return ({ marks }) =>
    marks.map(({ kind, on }) => t(kind, { date: formatCalendarDate(on, locale, 'short') })).join('. ');
}

function usePlanWords(): (row: CaseloadRow) => CaseloadLine['plan'] {
  const t = useTranslations('students.caseload.iep');
  const ieps = useTranslations('ieps');
  return ({ id, displayName: name, iep, awaitsReview }) => {
    if (!iep) {
      const label = t('startNamed', { name });
      return { href: `/students/${id}/ieps`, words: t('start'), label, shared: null, isStarted: false };
    }
    const words = ieps(`status.${iep.status}`);
    const unshared = isOpen(iep.status) ? t('private') : null;
    const shared = awaitsReview
      ? t('awaitsReview')
      : iep.openedAt
        ? t('opened')
        : iep.sharedAt
          ? t('shared')
          : unshared;
    return { href: `/ieps/${iep.id}`, words, label: `${words}, ${name}`, shared, isStarted: true };
  };
}

function useFindingWords(): (row: CaseloadRow) => CaseloadLine['findings'] {
  const t = useTranslations('students.caseload.findings');
  return ({ findings }) => {
    if (!findings) return null;
    const { count } = findings;
    if (count === null) return { tone: 'none', words: t('unchecked') };
    return { tone: count > 0 ? 'late' : 'ok', words: t('errors', { count }) };
  };
}

function useGoalWords(): (row: CaseloadRow) => CaseloadLine['goals'] {
  const t = useTranslations('students.caseload.goals');
  return ({ goals: { all, measured, onTrack } }) => {
    if (all === 0) return null;
    if (measured === 0) return { tone: 'none', words: t('noData') };
    return { tone: onTrack < measured ? 'due' : 'ok', words: t('onTrack', { onTrack, all }) };
  };
}
