'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { buttonStyle } from '@/components/ui/button-style';
import { ErrorState } from '@/components/ui/error-state';

type FamilyErrorProps = Readonly<{ error: Error & { digest?: string }; retry: () => void }>;

/** A page that broke, inside the family's frame. The cause was reported where it was thrown. */
export default function FamilyError({ error, retry }: FamilyErrorProps) {
  const t = useTranslations('errors.page');
  const common = useTranslations('common');
  return (
    <ErrorState
      headingLevel={1}
      title={t('title')}
      safe={t('safe')}
      reference={error.digest}
      action={
        <>
          <button type="button" className={buttonStyle('primary', 'lg')} onClick={() => retry()}>
            {common('tryAgain')}
          </button>
          <Link href="/family" className={buttonStyle('secondary', 'lg')}>
            {t('home')}
          </Link>
        </>
      }
    >
      {t('body')}
    </ErrorState>
  );
}
