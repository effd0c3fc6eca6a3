'use client';

import { useSyncExternalStore } from 'react';
import english from '@/messages/en/errors.json';
import spanish from '@/messages/es/errors.json';
import './globals.css';

type GlobalErrorProps = Readonly<{ error: unknown; retry: () => void }>;

const retryWords = { en: 'Try again', es: 'Intentar de nuevo' } as const;

/** The last resort, when the root layout itself broke: it can rely on nothing around it, messages included. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  const isSpanish = useSyncExternalStore(
    () => () => undefined,
    () => navigator.language.startsWith('es'),
    () => false,
  );
  const words = (isSpanish ? spanish : english).page;
  const language = isSpanish ? 'es' : 'en';
  const reference = error instanceof Error && 'digest' in error ? String(error.digest) : '';
  return (
    <html lang={language} data-theme="system">
      <body>
        <main className="mx-auto grid max-w-prose justify-items-start gap-4 px-4 py-[10vh]">
          <title>{words.title}</title>
          <h1>{words.title}</h1>
          <p>{words.body}</p>
          <p className="text-ink-soft">{words.safe}</p>
          {reference ? (
            <p className="text-sm text-ink-soft">
              {(isSpanish ? spanish : english).reference}{' '}
              <code className="font-mono text-ink select-all">{reference}</code>
            </p>
          ) : null}
          <button
            type="button"
            onClick={() => retry()}
            className="min-h-10 rounded-md border border-accent bg-accent px-4 font-semibold text-on-accent"
          >
            {retryWords[language]}
          </button>
        </main>
      </body>
    </html>
  );
}
