'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import { StatePill } from '@/components/ui/state-pill';
import { formatShare } from '@/lib/format/numbers';
import { FailureText } from './failure-text';
import type { Upload } from './use-uploads';

type UploadRowProps = Readonly<{
  upload: Upload;
  onStop: () => void;
  onDismiss: () => void;
  onAgain: () => void;
}>;

/** One file on its way, or refused with the reason. */
export function UploadRow({ upload, onStop, onDismiss, onAgain }: UploadRowProps) {
  const t = useTranslations('documents');
  const locale = useLocale();
  const { name } = upload.file;
  const { state } = upload;
  if (state.kind === 'refused') {
    return (
      <li className="grid gap-2 py-3">
        <p>
          <StatePill tone="late">{t('status.failed')}</StatePill>{' '}
          <span className="font-semibold break-words">{t('upload.refused', { name })}</span>{' '}
          <FailureText failure={state.failure} />
        </p>
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onPress={onAgain} aria-label={t('upload.againNamed', { name })}>
            {t('upload.again')}
          </Button>
          <Button size="sm" tone="quiet" onPress={onDismiss} aria-label={t('upload.dismissNamed', { name })}>
            {t('upload.dismiss')}
          </Button>
        </div>
      </li>
    );
  }
  const share = state.kind === 'sending' ? state.share : 0;
  const detail =
    state.kind === 'waiting' ? t('upload.waiting') : t('upload.sent', { share: formatShare(share, locale) });
  return (
    <li className="grid gap-1 py-3">
      <span className="font-semibold break-words">{name}</span>
      <ProgressBar label={t('upload.sending', { name })} detail={detail} value={Math.round(share * 100)}>
        {state.kind === 'sending' ? (
          <Button size="sm" tone="quiet" onPress={onStop} aria-label={t('upload.stopNamed', { name })}>
            {t('upload.stop')}
          </Button>
        ) : null}
      </ProgressBar>
    </li>
  );
}
