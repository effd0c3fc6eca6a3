import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { officialUrl } from '@/lib/knowledge/official-url';

type Props = Readonly<{
  /** As the product writes it; null when what was asked for cannot be read as a citation. */
  citation: string | null;
  text: string;
}>;

/** A citation that leads nowhere here: why, and where to read it. */
export function AbsentCitation({ citation, text }: Props) {
  const t = useTranslations('knowledge.absent');
  if (citation === null) return <Callout tone="question">{t('unknown', { text })}</Callout>;
  const { href, code } = officialUrl(citation);
  const action = (
    <a href={href} rel="noreferrer">
      {code === 'usc' ? t('uscode') : t('ecfr')}
    </a>
  );
  return (
    <EmptyState title={t('title', { citation })} action={action}>
      {t('text')}
    </EmptyState>
  );
}
