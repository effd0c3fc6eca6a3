import { useLocale, useTranslations } from 'next-intl';
import { StatePill, type StateTone } from '@/components/ui/state-pill';
import { formatCalendarDate } from '@/lib/format/dates';
import { dueSoonDays } from '@/lib/clocks/kinds';
import type { NextDue } from '@/lib/students/due';

const tones = { late: 'late', due: 'due', later: 'none' } as const;

/** What is due next and when, in the words one would say: "Annual review, in 9 days". */
export function DuePill({ due }: Readonly<{ due: NextDue }>) {
  const wordsOf = useDueWords();
  const { tone, words } = wordsOf(due);
  return <StatePill tone={tone}>{words}</StatePill>;
}

/** The same for a list, which asks once for all its rows. */
export function useDueWords(): (due: NextDue) => { tone: StateTone; words: string } {
  const t = useTranslations('students.due');
  const kinds = useTranslations('clocks.kinds');
  const locale = useLocale();
  const wordsOf = ({ kind, on, days }: NextDue) => {
    const named = { kind: kinds(kind) };
    if (days < 0) return t('late', { ...named, days: -days });
    if (days === 0) return t('today', named);
    if (days === 1) return t('tomorrow', named);
    if (days <= dueSoonDays) return t('in_days', { ...named, days });
    return t('on', { ...named, date: formatCalendarDate(on, locale, 'short') });
  };
  return (due) => ({ tone: tones[due.state], words: wordsOf(due) });
}
