'use client';

import { CloudAlert, CloudCheck, CloudUpload } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { formatInstant } from '@/lib/format/dates';
import type { SaveState } from './use-section-save';

type Props = Readonly<{ state: SaveState; timeZone: string; onRetry: () => void }>;

/** Says in words whether the text is safe. */
export function SaveStatus({ state, timeZone, onRetry }: Props) {
  const t = useTranslations('ieps');
  const locale = useLocale();
  switch (state.kind) {
    case 'saved':
      return (
        <span className="inline-flex items-center gap-1 text-sm text-ink-soft">
          <CloudCheck aria-hidden size={15} />{' '}
          {t('save.saved', { time: formatInstant(new Date(state.at), timeZone, locale, 'time') })}
        </span>
      );
    case 'dirty':
    case 'saving':
      return (
        <span className="inline-flex items-center gap-1 text-sm text-ink-soft">
          <CloudUpload aria-hidden size={15} /> {t('save.saving')}
        </span>
      );
    case 'conflict':
      return <span className="text-sm font-semibold text-due">{t('save.conflict')}</span>;
    case 'failed':
      return (
        <span
          role="alert"
          className="inline-flex flex-wrap items-center gap-2 text-sm font-semibold text-late"
        >
          <CloudAlert aria-hidden size={15} />
          {state.code === 'unauthenticated' ? t('save.signed_out') : t('save.failed')}
          {state.code === 'unauthenticated' && (
            <a href="/sign-in" target="_blank" rel="noopener">
              {t('save.sign_in')}
            </a>
          )}
          <Button size="sm" onPress={onRetry}>
            {t('save.retry')}
          </Button>
        </span>
      );
    default:
      return state satisfies never;
  }
}
