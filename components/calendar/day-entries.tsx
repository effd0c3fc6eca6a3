import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { cx } from '@/components/ui/cx';
import { StateMark, type StateTone } from '@/components/ui/state-pill';
import type { ClockState } from '@/lib/clocks/kinds';
import type { CalendarClock, CalendarMeeting } from '@/lib/clocks/queries';
import { formatWallTime } from './calendar-words';

const tones = {
  late: 'late',
  due: 'due',
  later: 'none',
  met: 'ok',
  unknown: 'none',
} as const satisfies Record<ClockState, StateTone>;

type DayEntriesProps = Readonly<{
  clocks: readonly CalendarClock[];
  meetings: readonly CalendarMeeting[];
}>;

/** The meetings and dates of one day, each a link to what it is about. */
export function DayEntries({ clocks, meetings }: DayEntriesProps) {
  return (
    <ul className="grid gap-1">
      {meetings.map((meeting) => (
        <MeetingEntry key={meeting.meetingId} meeting={meeting} />
      ))}
      {clocks.map((clock) => (
        <ClockEntry key={`${clock.studentId} ${clock.kind}`} clock={clock} />
      ))}
    </ul>
  );
}

const inks = {
  ok: 'text-ok',
  due: 'text-due',
  late: 'text-late',
  none: 'text-ink-soft',
} as const satisfies Record<StateTone, string>;

function Mark({ tone }: Readonly<{ tone: StateTone }>) {
  return (
    <span className={cx('shrink-0', inks[tone])}>
      <StateMark tone={tone} size={10} />
    </span>
  );
}

const entryStyle =
  'flex items-baseline gap-1.5 rounded-sm text-sm leading-snug text-ink no-underline hover:underline';

function MeetingEntry({ meeting }: Readonly<{ meeting: CalendarMeeting }>) {
  const t = useTranslations('clocks.calendar');
  const locale = useLocale();
  const { studentId, meetingId, displayName, time, isHeld } = meeting;
  return (
    <li>
      <Link href={`/students/${studentId}/meetings/${meetingId}`} className={entryStyle}>
        <Mark tone={isHeld ? 'ok' : 'none'} />
        <span className="min-w-0 wrap-break-word">
          {t('meeting', { time: formatWallTime(time, locale), name: displayName })}
          {isHeld ? ` (${t('held')})` : null}
        </span>
      </Link>
    </li>
  );
}

export function ClockEntry({ clock }: Readonly<{ clock: CalendarClock }>) {
  const t = useTranslations('clocks');
  const { studentId, displayName, kind, state } = clock;
  return (
    <li>
      <Link href={`/students/${studentId}`} className={entryStyle}>
        <Mark tone={tones[state]} />
        <span className="min-w-0 wrap-break-word">
          {t('calendar.dueOn', { kind: t(`kinds.${kind}`), name: displayName })}
        </span>
      </Link>
    </li>
  );
}
