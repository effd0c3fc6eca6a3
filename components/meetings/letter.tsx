import type { Invitation } from '@/lib/meetings/invitation';

/** The invitation as it goes out, in its own language. */
export function Letter({ letter, lang }: Readonly<{ letter: Invitation; lang: string }>) {
  return (
    <article
      lang={lang}
      className="doc-type grid max-w-prose gap-3 rounded-md bg-surface px-5 py-5 shadow-sm print:shadow-none"
    >
      <h3>{letter.title}</h3>
      <p>{letter.greeting}</p>
      {letter.paragraphs.map(({ element, text }) =>
        element === 'attendees' ? (
          <div key={element}>
            <p>{text}</p>
            <ul className="list-disc ps-6">
              {letter.attendees.map((person) => (
                <li key={person}>{person}</li>
              ))}
            </ul>
          </div>
        ) : (
          <p key={element}>{text}</p>
        ),
      )}
      <p>{letter.closing}</p>
    </article>
  );
}
