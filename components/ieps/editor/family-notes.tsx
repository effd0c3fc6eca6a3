'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { StatePill } from '@/components/ui/state-pill';
import { markNoteReadAction } from '@/lib/families/actions';
import type { NoteForStaff } from '@/lib/families/queries';
import { formatInstant } from '@/lib/format/dates';

type Props = Readonly<{ notes: readonly NoteForStaff[]; timeZone: string }>;

/** What the family wrote, verbatim, newest first. */
export function FamilyNotes({ notes, timeZone }: Props) {
  const t = useTranslations('ieps');
  if (notes.length === 0) return <p className="text-ink-soft">{t('family.none')}</p>;
  return (
    <ul className="grid gap-4">
      {notes.map((note) => (
        <FamilyNote key={note.id} note={note} timeZone={timeZone} />
      ))}
    </ul>
  );
}

function FamilyNote({ note, timeZone }: Readonly<{ note: NoteForStaff; timeZone: string }>) {
  const t = useTranslations('ieps');
  const locale = useLocale();
  const [isRead, setIsRead] = useState(note.readAt !== null);
  async function markRead(): Promise<void> {
    const result = await markNoteReadAction({ noteId: note.id });
    if (result.ok) setIsRead(true);
  }
  return (
    <li className="grid gap-1 border-b border-line pb-4 last:border-0">
      <div className="flex flex-wrap items-baseline gap-2">
        <b>{note.byName}</b>
        <span className="text-sm text-ink-soft">
          {t(`family.kinds.${note.kind}`)} ·{' '}
          {formatInstant(new Date(note.createdAt), timeZone, locale, 'date_time')}
        </span>
        {!isRead && <StatePill tone="due">{t('family.new')}</StatePill>}
      </div>
      {note.sectionKey && <span className="text-sm text-ink-soft">{t(`sections.${note.sectionKey}`)}</span>}
      <blockquote lang={note.language} className="font-doc whitespace-pre-wrap">
        {note.text}
      </blockquote>
      {!isRead && (
        <div>
          <Button size="sm" onPress={() => void markRead()}>
            {t('family.mark_read')}
          </Button>
        </div>
      )}
    </li>
  );
}
