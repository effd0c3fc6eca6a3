import { useTranslations } from 'next-intl';
import type { SentenceView } from '@/lib/ieps/content';
import { Fold } from './fold';
import { PlanWords } from './plan-words';

type ExactWordsProps = Readonly<{
  sentences: readonly SentenceView[];
  /** When the sentences already stand above, only what they rest on is folded away. */
  isSourcesOnly?: boolean;
}>;

/** The sentences a line of the summary stands for, word for word, and what each rests on. */
export function ExactWords({ sentences, isSourcesOnly = false }: ExactWordsProps) {
  const t = useTranslations('family.exact');
  return (
    <Fold summary={t(isSourcesOnly ? 'show_sources' : 'show')}>
      {sentences.length === 0 ? <p className="text-ink-soft">{t('none')}</p> : null}
      <div className="grid gap-4 border-s-2 border-thread-line ps-4">
        {sentences.map((sentence) => (
          <div key={sentence.id} className="grid gap-1.5">
            {isSourcesOnly && sentences.length === 1 ? null : (
              <p className="doc-type">
                <PlanWords text={sentence.text} />
              </p>
            )}
            <Origin sentence={sentence} />
            <Sources sentence={sentence} />
          </div>
        ))}
      </div>
    </Fold>
  );
}

function Origin({ sentence: { origin, writer } }: Readonly<{ sentence: SentenceView }>) {
  const t = useTranslations('family.exact');
  if (origin === 'human') return null;
  return <p className="text-sm text-ink-soft">{writer ? t('drafted', { writer }) : t('drafted_unnamed')}</p>;
}

function Sources({ sentence: { sources } }: Readonly<{ sentence: SentenceView }>) {
  const t = useTranslations('family.exact');
  if (sources.length === 0) return <p className="text-sm text-ink-soft">{t('no_source')}</p>;
  return (
    <div className="text-sm text-ink-soft">
      <p>{t('based_on')}</p>
      <ul className="mt-1 grid gap-2">
        {sources.map((source) => (
          <li key={`${source.kind}-${source.id}`}>
            <span className="font-semibold text-thread">{source.label}</span>
            {source.text ? (
              <blockquote className="mt-0.5 line-clamp-6 print:line-clamp-none">
                <PlanWords text={source.text} />
              </blockquote>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
