'use client';

import { useTranslations } from 'next-intl';
import { buttonStyle } from '@/components/ui/button-style';
import { ErrorState } from '@/components/ui/error-state';
import { LinkButton } from '@/components/ui/link-button';

export type ErrorPageProps = Readonly<{ error: unknown; retry: () => void }>;

/** What a reader sees in place of a page that broke; the cause was reported where it was thrown. */
export function ErrorPage({ error, retry }: ErrorPageProps) {
  const t = useTranslations('errors.page');
  const common = useTranslations('common');
  return (
    <ErrorState
      headingLevel={1}
      title={t('title')}
      safe={t('safe')}
      reference={digestOf(error)}
      action={
        <>
          <button type="button" className={buttonStyle('primary')} onClick={() => retry()}>
            {common('tryAgain')}
          </button>
          <LinkButton href="/">{t('home')}</LinkButton>
        </>
      }
    >
      {t('body')}
    </ErrorState>
  );
}

function digestOf(error: unknown): string | undefined {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string'
    ? error.digest
    : undefined;
}
