import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';

/** The same words for what is absent and for what is not the reader's to see. */
export function NotFoundBody() {
  const t = useTranslations('errors');
  return (
    <div className="grid max-w-prose gap-4">
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.body')}</p>
      <p className="text-ink-soft">{t('notFound.next')}</p>
      <p>
        <LinkButton href="/" tone="primary">
          <ArrowLeft aria-hidden size={18} className="flip-rtl" />
          {t('page.home')}
        </LinkButton>
      </p>
    </div>
  );
}
