import { useTranslations } from 'next-intl';
import { StateMark, StatePill } from '@/components/ui/state-pill';
import type { DocumentStatus } from '@/lib/documents/schema';

const steps = ['received', 'read', 'indexed'] as const;
/** How many of the steps are behind a document in each state that has some before it. */
const stepsDone = { received: 1, reading: 1, indexing: 2 } as const satisfies Partial<
  Record<DocumentStatus, number>
>;

type DocumentStatusProps = Readonly<{ status: DocumentStatus; name: string }>;

/** Where a document stands: a word when it has ended, the three steps while it is on its way. */
export function DocumentStatusMark({ status, name }: DocumentStatusProps) {
  const t = useTranslations('documents');
  if (status === 'ready') return <StatePill tone="ok">{t('status.ready')}</StatePill>;
  if (status === 'failed') return <StatePill tone="late">{t('status.failed')}</StatePill>;
  const done = stepsDone[status];
  return (
    <ol aria-label={t('progress', { name })} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {steps.map((step, index) => {
        const state = index < done ? 'done' : index === done ? 'now' : 'next';
        const tone = state === 'done' ? 'ok' : state === 'now' ? 'due' : 'none';
        return (
          <li key={step} className="inline-flex items-center gap-1.5">
            <span className={state === 'done' ? 'text-ok' : state === 'now' ? 'text-due' : 'text-ink-soft'}>
              <StateMark tone={tone} />
            </span>
            {t(`steps.${step}`)}
            <span className="sr-only">, {t(`steps.${state}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
