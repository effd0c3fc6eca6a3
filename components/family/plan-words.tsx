import { useLocale } from 'next-intl';
import { planLanguage } from '@/lib/export/pdf-plan';
import type { Piece } from '@/lib/export/plan-part';
import { markTerms } from '@/lib/families/glossary';
import { termId } from './glossary';

/** Words of the plan as the team wrote them, in their own language, with jargon one can tap. */
export function PlanWords({ text }: Readonly<{ text: string }>) {
  const locale = useLocale();
  return (
    <span
      lang={locale === planLanguage ? undefined : planLanguage}
      dir="auto"
      className="whitespace-pre-line"
    >
      <MarkedText text={text} />
    </span>
  );
}

/** A piece of a plan laid out: the team's words, or fixed text in the reader's language. */
export function PieceText({ piece }: Readonly<{ piece: Piece }>) {
  return piece.isOwn ? <PlanWords text={piece.text} /> : <MarkedText text={piece.text} />;
}

/** Text whose jargon opens its meaning. */
export function MarkedText({ text }: Readonly<{ text: string }>) {
  return markTerms(text).map(({ text: words, term }, index) =>
    term ? (
      <button
        key={index}
        type="button"
        popoverTarget={termId(term)}
        className="cursor-help text-start underline decoration-edge decoration-dotted decoration-2 underline-offset-4 hover:decoration-accent print:no-underline"
      >
        {words}
      </button>
    ) : (
      words
    ),
  );
}
