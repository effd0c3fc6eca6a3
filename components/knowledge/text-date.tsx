import { useLocale, useTranslations } from 'next-intl';
import { formatCalendarDate } from '@/lib/format/dates';
import type { KnowledgeKind } from '@/lib/retrieval/kinds';

/** The day a text was current, or why there is none. */
export function TextDate({
  kind,
  currentAsOf,
}: Readonly<{ kind: KnowledgeKind; currentAsOf: string | null }>) {
  const t = useTranslations('knowledge.results');
  const locale = useLocale();
  if (kind === 'goal_bank') return <>{t('own')}</>;
  if (currentAsOf === null) return <>{t('undated')}</>;
  return (
    <time dateTime={currentAsOf}>
      {t('current', { date: formatCalendarDate(currentAsOf, locale, 'long') })}
    </time>
  );
}
