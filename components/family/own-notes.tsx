import { useTranslations } from 'next-intl';
import { StatePill } from '@/components/ui/state-pill';
import type { NoteForFamily } from '@/lib/families/queries';
import { formatInstant } from '@/lib/format/dates';

type OwnNotesProps = Readonly<{
  notes: readonly NoteForFamily[];
  partName: (sectionKey: string) => string | null;
  locale: string;
  timeZone: string;
}>;

/** What this guardian wrote about the plan, newest first, and whether the team read it. */
export function OwnNotes({ notes, partName, locale, timeZone }: OwnNotesProps) {
  const t = useTranslations('family.note');
  if (notes.length === 0) return <p className="text-ink-soft">{t('empty')}</p>;
  return (
    <ul className="grid gap-5">
      {notes.toReversed().map((note) => {
        const part = note.sectionKey && partName(note.sectionKey);
        return (
          <li key={note.id} className="grid gap-1 border-b border-line pb-4">
            <p className="text-sm font-semibold text-ink-soft">
              {t(note.kind)}
              {part ? ` · ${part}` : null}
            </p>
            <p dir="auto" className="whitespace-pre-line">
              {note.text}
            </p>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
              <time dateTime={note.createdAt}>
                {t('on', { date: formatInstant(new Date(note.createdAt), timeZone, locale) })}
              </time>
              <StatePill tone={note.isRead ? 'ok' : 'none'}>{t(note.isRead ? 'read' : 'unread')}</StatePill>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
