import { useTranslations } from 'next-intl';

type AboutCopyProps = Readonly<{
  versionNumber: string;
  hash: string;
  sharedOn: string;
  /** What was drafted by a model; empty when people wrote all of it. */
  disclosure: string;
}>;

/** Which version this is and how it was written. */
export function AboutCopy({ versionNumber, hash, sharedOn, disclosure }: AboutCopyProps) {
  const t = useTranslations('family.about');
  return (
    <div className="grid gap-1 text-ink-soft">
      {disclosure ? <p className="text-ink">{disclosure}</p> : null}
      <p>{t('version', { number: versionNumber, date: sharedOn })}</p>
      <p className="text-sm">{t('mark', { hash })}</p>
    </div>
  );
}
