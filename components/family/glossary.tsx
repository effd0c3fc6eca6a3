import { useTranslations } from 'next-intl';
import { glossaryTerms, type GlossaryTerm } from '@/lib/families/glossary';

/** The id of the popover that says what a term means. */
export function termId(term: GlossaryTerm): string {
  return `term-${term}`;
}

/** What each term means, as native popovers: they open on a tap without scripts, Escape or a tap beside closes. */
export function GlossaryPopovers() {
  const t = useTranslations('family.terms');
  return glossaryTerms.map((term) => (
    <dialog
      key={term}
      id={termId(term)}
      popover="auto"
      aria-labelledby={`${termId(term)}-name`}
      className="fixed inset-x-4 inset-y-auto bottom-4 m-0 mx-auto w-auto max-w-family rounded-md border border-edge bg-surface p-5 text-ink shadow-lg"
    >
      <h2 id={`${termId(term)}-name`}>{t(`${term}.name`)}</h2>
      <p className="mt-1.5">{t(`${term}.text`)}</p>
      <button
        type="button"
        popoverTarget={termId(term)}
        popoverTargetAction="hide"
        className="mt-3 min-h-11 rounded-md border border-edge px-4 font-semibold hover:bg-accent-soft"
      >
        {t('close')}
      </button>
    </dialog>
  ));
}

/** The same words as a list, to read and to print. */
export function GlossaryList() {
  const t = useTranslations('family.terms');
  return (
    <dl className="grid gap-3">
      {glossaryTerms.map((term) => (
        <div key={term}>
          <dt className="font-semibold">{t(`${term}.name`)}</dt>
          <dd>{t(`${term}.text`)}</dd>
        </div>
      ))}
    </dl>
  );
}
