import { useLocale, useTranslations } from 'next-intl';
import { StatePill } from '@/components/ui/state-pill';
import { markNoteReadAction } from '@/lib/families/actions';
import type { NoteForStaff } from '@/lib/families/queries';
import { formatInstant } from '@/lib/format/dates';
import { ActButton } from './act-button';
import { useRelationshipWords } from './use-relationship';

/** What the family wrote, word for word, newest first. */
export function NoteList({
  notes,
  timeZone,
}: Readonly<{ notes: readonly NoteForStaff[]; timeZone: string }>) {
  return (
    <ul className="grid gap-3">
      {notes.map((note) => (
        <NoteLine key={note.id} note={note} timeZone={timeZone} />
      ))}
    </ul>
  );
}

function NoteLine({ note, timeZone }: Readonly<{ note: NoteForStaff; timeZone: string }>) {
  const t = useTranslations('students.family.notes');
  const sections = useTranslations('ieps.sections');
  const locale = useLocale();
  const relationshipWords = useRelationshipWords();
  const moment = (instant: string) => formatInstant(new Date(instant), timeZone, locale);
  const { byName: name, readAt, sectionKey } = note;
  return (
    <li className="grid max-w-prose gap-2 rounded-md bg-surface px-4 py-3.5 shadow-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <b>{t('by', { name, relationship: relationshipWords(note.relationship) })}</b>
        <span className="text-sm text-ink-soft">
          {t(`kinds.${note.kind}`)} · {moment(note.createdAt)}
        </span>
        {readAt ? null : <StatePill tone="due">{t('new')}</StatePill>}
      </div>
      {sectionKey ? (
        <p className="text-sm text-ink-soft">
          {t('about', { section: sections.has(sectionKey) ? sections(sectionKey) : sectionKey })}
        </p>
      ) : null}
      <blockquote lang={note.language} className="font-doc text-lg whitespace-pre-wrap">
        {note.text}
      </blockquote>
      {readAt ? (
        <p className="text-sm text-ink-soft">{t('read', { date: moment(readAt) })}</p>
      ) : (
        <div data-print="hidden">
          <ActButton
            action={markNoteReadAction}
            input={{ noteId: note.id }}
            done={t('marked')}
            tone="secondary"
            label={t('markReadNamed', { name })}
          >
            {t('markRead')}
          </ActButton>
        </div>
      )}
    </li>
  );
}
