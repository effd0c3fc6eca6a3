import { splitLinks } from '@/lib/mail/split-links';

/** A letter as plain text, its addresses as links. */
export function LetterText({ text }: Readonly<{ text: string }>) {
  return (
    <div className="max-w-prose rounded-md bg-surface p-6 shadow-sm">
      <p className="break-words whitespace-pre-wrap">
        {splitLinks(text).map(({ key, words, href }) =>
          href ? (
            <a key={key} href={href}>
              {words}
            </a>
          ) : (
            words
          ),
        )}
      </p>
    </div>
  );
}
