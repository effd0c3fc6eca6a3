import { useLocale, useTranslations } from 'next-intl';
import { formatInstant } from '@/lib/format/dates';
import type { HistoryForStaff } from '@/lib/versions/history-queries';

type Props = Readonly<{ history: HistoryForStaff; timeZone: string }>;

/** Every step of the plan's life: who, when and why. */
export function TransitionList({ history, timeZone }: Props) {
  const t = useTranslations('life.history_page');
  const status = useTranslations('ieps.status');
  const locale = useLocale();
  return (
    <section aria-labelledby="steps" className="grid gap-3">
      <h2 id="steps">{t('steps')}</h2>
      {history.transitions.length === 0 ? <p className="text-ink-soft">{t('no_steps')}</p> : null}
      <ol className="grid gap-3">
        {history.transitions.map(({ id, from, to, at, byName, reason, versionNumber }) => (
          <li key={id} className="border-s-4 border-line ps-3">
            <p>
              {t('step', { from: status(from), to: status(to) })}
              {versionNumber === null ? null : `, ${t('with_version', { number: versionNumber })}`}
            </p>
            <p className="text-sm text-ink-soft">
              {t('by', {
                name: byName ?? t('system'),
                date: formatInstant(new Date(at), timeZone, locale),
              })}
            </p>
            {reason ? <p className="max-w-prose whitespace-pre-line">{reason}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
