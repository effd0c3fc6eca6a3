'use client';

import { Sparkles, Square } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { DraftState } from './use-draft';

type Props = Readonly<{
  sectionName: string;
  state: DraftState;
  hasPending: boolean;
  isAcceptable: boolean;
  onStart: (mode: 'fresh' | 'resume') => void;
  onStop: () => void;
  onAcceptAll: () => void;
}>;

/** Draft, stop, resume, and what the draft is doing, in words. */
export function DraftBar({
  sectionName,
  state,
  hasPending,
  isAcceptable,
  onStart,
  onStop,
  onAcceptAll,
}: Props) {
  const t = useTranslations('ieps');
  const canResume = (state.kind === 'ended' && state.how === 'stopped') || state.kind === 'failed';
  if (state.kind === 'running') {
    return (
      <ProgressBar
        label={t('draft.running', { section: sectionName })}
        detail={t(`draft.phase.${state.phase}`, { count: state.items, writer: state.writer ?? '' })}
      >
        <Button size="sm" onPress={onStop} isDisabled={state.runId === null}>
          <Square aria-hidden size={13} /> {t('draft.stop')}
        </Button>
      </ProgressBar>
    );
  }
  return (
    <div className="grid gap-2" data-print="hidden">
      <DraftOutcome state={state} />
      <div className="flex flex-wrap gap-2">
        {canResume && (
          <Button tone="primary" size="sm" onPress={() => onStart('resume')}>
            {t('draft.resume')}
          </Button>
        )}
        <Button
          tone={canResume || hasPending ? 'secondary' : 'primary'}
          size="sm"
          onPress={() => onStart('fresh')}
        >
          <Sparkles aria-hidden size={14} /> {hasPending || canResume ? t('draft.again') : t('draft.start')}
          <span className="sr-only">: {sectionName}</span>
        </Button>
        {hasPending && (
          <Button size="sm" onPress={onAcceptAll} isDisabled={!isAcceptable}>
            {t('draft.accept_all')}
          </Button>
        )}
        {hasPending && !isAcceptable && (
          <span className="self-center text-sm text-ink-soft">{t('draft.flagged_first')}</span>
        )}
      </div>
    </div>
  );
}

function DraftOutcome({ state }: Readonly<{ state: DraftState }>) {
  const t = useTranslations('ieps');
  if (state.kind === 'failed') {
    const code = t.has(`draft.failures.${state.code}`) ? state.code : 'unexpected';
    return (
      <Callout tone="problem" title={t('draft.failed')}>
        {t(`draft.failures.${code}`)}{' '}
        {state.retryAfterSeconds !== null && t('draft.retry_after', { seconds: state.retryAfterSeconds })}{' '}
        {t('draft.kept')}
      </Callout>
    );
  }
  if (state.kind !== 'ended') return null;
  return (
    <p className="text-sm text-ink-soft">
      {state.how === 'done'
        ? t('draft.ready', { count: state.items, writer: state.writer ?? '' })
        : t('draft.stopped')}
    </p>
  );
}
