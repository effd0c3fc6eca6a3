import { useLocale, useTranslations } from 'next-intl';
import { ActButton } from '@/components/students/act-button';
import { isCalendarDate } from '@/lib/format/calendar-date';
import { formatCalendarDate, formatInstant } from '@/lib/format/dates';
import { restoreEntryAction } from '@/lib/record/actions';
import { partsOf, type EntryPart } from '@/lib/record/parts';
import type { EntryForStaff } from '@/lib/record/queries';
import { VoidEntry } from './void-entry';

type EntryListProps = Readonly<{ entries: readonly EntryForStaff[]; timeZone: string; label: string }>;

/** Facts of the record, the latest first, each with what was answered. */
export function EntryList({ entries, timeZone, label }: EntryListProps) {
  return (
    <ul aria-label={label} className="grid gap-3">
      {entries.map((entry) => (
        <EntryCard key={entry.id} entry={entry} timeZone={timeZone} />
      ))}
    </ul>
  );
}

function EntryCard({ entry, timeZone }: Readonly<{ entry: EntryForStaff; timeZone: string }>) {
  const t = useTranslations('record');
  const locale = useLocale();
  const { id, kind, on, byName, recordedAt, voided, canVoid } = entry;
  const name = t(`kinds.${kind}.label`);
  const date = formatCalendarDate(on, locale, 'short');
  return (
    <li className="grid gap-1.5 rounded-md bg-surface px-4 py-3.5 shadow-sm">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <p className={voided ? 'text-ink-soft line-through' : ''}>
          <b>{name}</b> · {date} <span className="text-sm text-ink-soft">{t(`kinds.${kind}.law`)}</span>
        </p>
        {canVoid && !voided ? (
          <VoidEntry entryId={id} name={t('void.openNamed', { kind: name, date })} />
        ) : null}
      </div>
      <EntryAnswers entry={entry} />
      {voided ? (
        <div className="flex flex-wrap items-center gap-3">
          <p>{t('void.was', { reason: voided.reason })}</p>
          {canVoid ? (
            <ActButton action={restoreEntryAction} input={{ entryId: id }} done={t('void.restored')}>
              {t('void.restore')}
            </ActButton>
          ) : null}
        </div>
      ) : null}
      <p className="text-sm text-ink-soft">
        {t('by', {
          name: byName ?? '–',
          date: formatInstant(new Date(recordedAt), timeZone, locale, 'date_time'),
        })}
      </p>
    </li>
  );
}

function EntryAnswers({ entry: { kind, data } }: Readonly<{ entry: EntryForStaff }>) {
  const t = useTranslations('record');
  const locale = useLocale();
  const words = (part: EntryPart) => {
    const value = data[part.name];
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string' || value === '') return null;
    if (part.type === 'yes_no') return value === 'yes' ? t('yes') : t('no');
    if (part.type === 'choice') return t(`choices.${value}`);
    return part.type === 'day' && isCalendarDate(value) ? formatCalendarDate(value, locale, 'short') : value;
  };
  const label = (name: string) =>
    t.has(`parts.${kind}.${name}`) ? t(`parts.${kind}.${name}`) : t(`parts.common.${name}`);
  const answered = partsOf(kind).flatMap((part) => {
    const said = words(part);
    return said ? [{ name: part.name, said }] : [];
  });
  if (answered.length === 0) return null;
  return (
    <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[minmax(8rem,auto)_minmax(0,1fr)]">
      {answered.map(({ name, said }) => (
        <div key={name} className="contents">
          <dt className="text-sm text-ink-soft">{label(name)}</dt>
          <dd className="min-w-0 wrap-anywhere whitespace-pre-wrap">{said}</dd>
        </div>
      ))}
    </dl>
  );
}
