import { useLocale, useTranslations } from 'next-intl';
import { formatInstant } from '@/lib/format/dates';
import type { HistoryForStaff } from '@/lib/versions/history-queries';
import { VersionActions } from './version-actions';

type Props = Readonly<{ history: HistoryForStaff; timeZone: string }>;

/** Every frozen version: why, who, when, and its hash. */
export function VersionList({ history, timeZone }: Props) {
  const t = useTranslations('life.history_page');
  const locale = useLocale();
  return (
    <section aria-labelledby="versions" className="grid gap-3">
      <h2 id="versions">{t('versions')}</h2>
      {history.versions.length === 0 ? <p className="max-w-prose text-ink-soft">{t('no_versions')}</p> : null}
      <ol className="grid gap-3">
        {history.versions.map(({ id, number, reason, note, sha256, createdAt, byName }) => (
          <li key={id} className="grid min-w-0 gap-2 rounded-md border border-line bg-surface p-4">
            <h3 className="text-base">{t('version', { number })}</h3>
            <p>{t(`reasons.${reason}`, { note: note ?? '' })}</p>
            {note && reason !== 'restore' ? <p className="max-w-prose whitespace-pre-line">{note}</p> : null}
            <p className="text-sm text-ink-soft">
              {t('by', {
                name: byName ?? t('unknown'),
                date: formatInstant(new Date(createdAt), timeZone, locale),
              })}
            </p>
            <p className="text-xs text-ink-soft">
              {t('hash')} <code className="break-all">{sha256}</code>
            </p>
            <VersionActions versionId={id} number={number} canRestore={history.canRestore} />
          </li>
        ))}
      </ol>
    </section>
  );
}
