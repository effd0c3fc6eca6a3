import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';

/** Nothing is decided yet, in the first lines of the page. */
export function DraftBanner() {
  const t = useTranslations('family');
  return (
    <Callout tone="question" title={t('draft')} className="mt-4">
      {t('draft_body')}
    </Callout>
  );
}
