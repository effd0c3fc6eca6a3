import { useTranslations } from 'next-intl';
import { addFamilyNoteAction } from '@/lib/families/actions';
import type { NoteForFamily } from '@/lib/families/queries';
import { isSectionKey, sectionKeys } from '@/lib/ieps/section-list';
import { NoteForm, type NoteFormLabels } from './note-form';
import { OwnNotes } from './own-notes';
import { SummarySection } from './summary-section';

type TalkToTeamProps = Readonly<{
  iepId: string;
  notes: readonly NoteForFamily[];
  locale: string;
  timeZone: string;
}>;

const kinds = [
  { id: 'tell', kind: 'concern' },
  { id: 'ask', kind: 'question' },
] as const;

/** A concern, a question, and what was sent before. */
export function TalkToTeam({ iepId, notes, locale, timeZone }: TalkToTeamProps) {
  const t = useTranslations('family');
  const ieps = useTranslations('ieps.sections');
  const parts = sectionKeys.map((key) => ({ value: key, label: ieps(key) }));
  const labelsOf = (id: 'tell' | 'ask'): NoteFormLabels => ({
    title: t(`${id}.title`),
    text: t(`${id}.text`),
    hint: t(`${id}.hint`),
    send: t(`${id}.send`),
    sent: t(`${id}.sent`),
    sending: t('note.sending'),
    about: t('note.about'),
    about_all: t('note.about_all'),
  });
  return (
    <>
      {kinds.map(({ id, kind }) => (
        <div key={id} data-print="hidden">
          <SummarySection id={id} title={t(`${id}.title`)}>
            <p className="mb-4">{t(`${id}.intro`)}</p>
            <NoteForm
              action={addFamilyNoteAction}
              iepId={iepId}
              kind={kind}
              labels={labelsOf(id)}
              parts={parts}
            />
          </SummarySection>
        </div>
      ))}
      <SummarySection id="sent" title={t('note.list')}>
        <OwnNotes
          notes={notes}
          partName={(key) => (isSectionKey(key) ? ieps(key) : null)}
          locale={locale}
          timeZone={timeZone}
        />
      </SummarySection>
    </>
  );
}
