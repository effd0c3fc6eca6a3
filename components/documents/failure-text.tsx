import { useTranslations } from 'next-intl';
import type { SendFailure } from './send-file';

/** What happened to a file and what to do about it. */
export function FailureText({ failure }: Readonly<{ failure: SendFailure }>) {
  const t = useTranslations('documents.failures');
  return (
    <>
      {t(`${failure}.what`)} <span className="text-ink-soft">{t(`${failure}.do`)}</span>
    </>
  );
}
