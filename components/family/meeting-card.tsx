import { CalendarDays } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';
import { formatInstant } from '@/lib/format/dates';
import type { FamilyMeeting } from '@/lib/meetings/family-queries';

type MeetingCardProps = Readonly<{ meeting: FamilyMeeting; timeZone: string }>;

/** A meeting the parent was invited to: when, where, what for. */
export function MeetingCard({ meeting, timeZone }: MeetingCardProps) {
  const t = useTranslations('family_meetings');
  const staff = useTranslations('meetings');
  const locale = useLocale();
  const { id, startsAt, location, purposes, status, isChanged, firstName } = meeting;
  return (
    <li className="grid gap-2 rounded-md border border-line bg-surface px-4 py-4">
      <p className="font-semibold">{formatInstant(new Date(startsAt), timeZone, locale, 'weekday_time')}</p>
      <p>
        {t('about', { name: firstName })} · {t(`status.${status}`)}
      </p>
      <p>{location}</p>
      <p>{purposes.map((purpose) => staff(`purposes.${purpose}`)).join('; ')}</p>
      {status === 'cancelled' ? <p className="font-semibold text-late">{t('cancelled')}</p> : null}
      {isChanged ? <p className="font-semibold text-due">{t('changed')}</p> : null}
      <LinkButton href={`/family/meetings/${id}`} tone="secondary" size="lg" className="justify-self-start">
        <CalendarDays aria-hidden size={20} />
        {t('open')}
      </LinkButton>
    </li>
  );
}
