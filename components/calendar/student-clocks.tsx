import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { Disclosure } from '@/components/ui/disclosure';
import { StatePill } from '@/components/ui/state-pill';
import type { StandingClock } from '@/lib/clocks/clocks';
import { lawCitations } from '@/lib/compliance/law-citations';
import { diffDays, type CalendarDate } from '@/lib/format/calendar-date';
import { formatCalendarDate, formatRelativeDate } from '@/lib/format/dates';

const tones = { late: 'late', due: 'due', later: 'none', met: 'ok', unknown: 'none' } as const;

/** Further off than this a date is told in months. */
const inDaysUntil = 60;

type StudentClocksProps = Readonly<{ clocks: readonly StandingClock[]; today: CalendarDate }>;

/** Every clock of the law that runs for a student or was met, with why it ends on its day. */
export function StudentClocks({ clocks, today }: StudentClocksProps) {
  const t = useTranslations('clocks.student');
  return (
    <Disclosure summary={`${t('title')} (${clocks.length})`}>
      <p className="mb-3 text-sm text-ink-soft">{clocks.length > 0 ? t('intro') : t('none')}</p>
      <ul className="grid max-w-3xl gap-3">
        {clocks.map((clock) => (
          <ClockLine key={clock.kind} clock={clock} today={today} />
        ))}
      </ul>
    </Disclosure>
  );
}

function ClockLine({ clock, today }: Readonly<{ clock: StandingClock; today: CalendarDate }>) {
  const t = useTranslations('clocks');
  const locale = useLocale();
  const { kind, dueOn, state } = clock;
  return (
    <li className="grid gap-1 border-b border-line pb-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{t(`kinds.${kind}`)}</span>
        {dueOn ? <span className="tabular">{formatCalendarDate(dueOn, locale, 'long')}</span> : null}
        <StatePill tone={tones[state]}>
          <StateWords clock={clock} today={today} />
        </StatePill>
      </div>
      <Explanation clock={clock} />
    </li>
  );
}

function StateWords({ clock, today }: Readonly<{ clock: StandingClock; today: CalendarDate }>) {
  const t = useTranslations('clocks.state');
  const locale = useLocale();
  const { dueOn, metOn } = clock;
  if (metOn !== null) return t('met', { date: formatCalendarDate(metOn, locale, 'short') });
  if (dueOn === null) return t('unknown');
  const days = diffDays(today, dueOn);
  if (days < 0) return t('late', { days: -days });
  if (days === 0) return t('today');
  if (days === 1) return t('tomorrow');
  return days <= inDaysUntil ? t('in_days', { days }) : sentence(formatRelativeDate(dueOn, today, locale));
}

/** With a capital at its start. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "45 school days from November 3, 2026, 34 CFR 300.301(c)(1)" and what the count leaves out or adds. */
function Explanation({ clock }: Readonly<{ clock: StandingClock }>) {
  const t = useTranslations('clocks.explain');
  const locale = useLocale();
  const { rule, count, unit, from, extendedBy, exclusions } = clock.explanation;
  const values = {
    count: count ?? 0,
    unit: t(`units.${unit ?? 'calendar'}`),
    from: formatCalendarDate(from, locale, 'long'),
  };
  return (
    <p className="text-sm text-ink-soft">
      {t(rule, values)},{' '}
      {lawCitations(clock.cite).map(({ text, citation }, index) => (
        <span key={text}>
          {index > 0 ? '; ' : null}
          {citation ? (
            <Link href={`/knowledge?${new URLSearchParams({ citation }).toString()}`}>{text}</Link>
          ) : (
            text
          )}
        </span>
      ))}
      . {extendedBy > 0 ? `${t('extendedBy', { count: extendedBy })} ` : null}
      {exclusions.map((text) => `${t('exclusion', { text })} `)}
      {clock.state === 'unknown' ? t('unknown') : null}
    </p>
  );
}
