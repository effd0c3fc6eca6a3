import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { StatePill } from '@/components/ui/state-pill';
import { formatCalendarDate, formatInstant } from '@/lib/format/dates';
import type { MeetingForList } from '@/lib/meetings/queries';

type MeetingListProps = Readonly<{ meetings: readonly MeetingForList[]; href: string; timeZone: string }>;

const tones = { planned: 'due', held: 'ok', cancelled: 'none' } as const;

/** The meetings about a student, one card each: it reads the same on a phone. */
export function MeetingList({ meetings, href, timeZone }: MeetingListProps) {
  const t = useTranslations('meetings');
  const locale = useLocale();
  const invited = ({ status, invitedOn }: MeetingForList) => {
    if (invitedOn) return t('invitedOn', { date: formatCalendarDate(invitedOn, locale, 'short') });
    return status === 'planned' ? t('notInvited') : null;
  };
  return (
    <ul className="grid gap-3">
      {meetings.map((meeting) => (
        <li key={meeting.id} className="grid gap-1 rounded-md bg-surface px-4 py-3.5 shadow-sm">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link href={`${href}/${meeting.id}`} className="font-semibold text-ink">
              {formatInstant(new Date(meeting.startsAt), timeZone, locale, 'weekday_time')}
            </Link>
            <StatePill tone={tones[meeting.status]}>{t(`status.${meeting.status}`)}</StatePill>
          </div>
          <p>{meeting.purposes.map((purpose) => t(`purposes.${purpose}`)).join('; ')}</p>
          <p className="text-sm text-ink-soft">
            {[meeting.location, invited(meeting)].filter(Boolean).join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
