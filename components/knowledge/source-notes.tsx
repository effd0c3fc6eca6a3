import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KnowledgeSourceForReading } from '@/lib/knowledge/queries';
import { TextDate } from './text-date';

/** What kind of text this is, of which day, and where its official copy stands. */
export function SourceNotes({ source }: Readonly<{ source: KnowledgeSourceForReading }>) {
  const t = useTranslations('knowledge');
  const { kind, currentAsOf, url, hasMark } = source;
  return (
    <div className="mb-6 grid max-w-prose gap-1.5 text-sm text-ink-soft">
      <p>
        {t(`kind.${kind}`)} · <TextDate kind={kind} currentAsOf={currentAsOf} />
      </p>
      <p>{kind === 'goal_bank' ? t('source.goals') : t('source.warning')}</p>
      <p className="flex flex-wrap gap-x-5 gap-y-1" data-print="hidden">
        {hasMark ? <a href="#passage">{t('source.passage')}</a> : null}
        {url ? (
          <a href={url} rel="noreferrer" className="inline-flex items-center gap-1.5">
            {t('source.official')} <ExternalLink aria-hidden size={14} />
          </a>
        ) : null}
      </p>
    </div>
  );
}
