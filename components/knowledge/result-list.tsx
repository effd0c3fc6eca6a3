import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { KnowledgeResult } from '@/lib/knowledge/queries';
import { TextDate } from './text-date';

/** The passages found, best first: citation, where it stands, its words with those asked for marked. */
export function ResultList({ q, results }: Readonly<{ q: string; results: readonly KnowledgeResult[] }>) {
  const t = useTranslations('knowledge');
  return (
    <section aria-labelledby="results">
      <h2 id="results" className="mb-4" aria-live="polite">
        {t('results.heading', { count: results.length, q })}
      </h2>
      <ol className="grid max-w-prose gap-7">
        {results.map((result) => (
          <li key={result.id}>
            <Result result={result} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Result({ result }: Readonly<{ result: KnowledgeResult }>) {
  const t = useTranslations('knowledge');
  const { kind, citation, heading, currentAsOf, href, runs } = result;
  return (
    <article className="grid gap-1">
      <h3 className="tabular text-lg">
        <Link href={href}>{citation}</Link>
      </h3>
      <p className="text-sm text-ink-soft">
        {t(`kind.${kind}`)}
        {heading === null ? null : (
          <>
            {' · '}
            <span lang="en">{heading}</span>
          </>
        )}
        {' · '}
        <TextDate kind={kind} currentAsOf={currentAsOf} />
      </p>
      <p lang="en" className="doc-type line-clamp-6 whitespace-pre-line">
        {runs.map((run, at) => (run.isMatch ? <mark key={at}>{run.text}</mark> : run.text))}
      </p>
    </article>
  );
}
