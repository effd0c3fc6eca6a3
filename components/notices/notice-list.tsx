import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { StatePill } from '@/components/ui/state-pill';
import { formatCalendarDate } from '@/lib/format/dates';
import type { NoticesOfStudent } from '@/lib/notices/queries';

type NoticeListProps = Readonly<{ notices: NoticesOfStudent['notices']; studentId: string }>;

/** The notices of a student, drafts and given ones. */
export function NoticeList({ notices, studentId }: NoticeListProps) {
  const t = useTranslations('notices');
  const locale = useLocale();
  return (
    <ul className="grid gap-3">
      {notices.map(({ id, kind, action, sentOn }) => (
        <li key={id} className="grid gap-1 rounded-md bg-surface px-4 py-3.5 shadow-sm">
          <div className="flex flex-wrap items-center gap-3">
            <Link href={`/students/${studentId}/notices/${id}`} className="font-semibold text-ink">
              {t(`kinds.${kind}`)}
            </Link>
            <StatePill tone={sentOn ? 'ok' : 'due'}>
              {sentOn
                ? t('status.sent', { date: formatCalendarDate(sentOn, locale, 'short') })
                : t('status.draft')}
            </StatePill>
          </div>
          <p className="line-clamp-2 whitespace-pre-wrap">{action}</p>
        </li>
      ))}
    </ul>
  );
}
