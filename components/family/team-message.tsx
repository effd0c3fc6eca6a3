import { useLocale, useTranslations } from 'next-intl';
import { planLanguage } from '@/lib/export/pdf-plan';
import type { SharedIep } from '@/lib/families/queries';

/** What the team says with the plan, and how the summary stands to it. */
export function TeamMessage({ shared }: Readonly<{ shared: SharedIep }>) {
  const t = useTranslations('family');
  const locale = useLocale();
  return (
    <>
      {shared.message ? (
        <figure className="mt-8 border-s-2 border-accent ps-4">
          {shared.contactName ? (
            <figcaption className="text-sm text-ink-soft">
              {t('message', { name: shared.contactName })}
            </figcaption>
          ) : null}
          <blockquote dir="auto" className="whitespace-pre-line">
            {shared.message}
          </blockquote>
        </figure>
      ) : null}
      <p className="mt-4 text-sm text-ink-soft">
        {t('legal')} {locale === planLanguage ? null : t('plan_language')}
      </p>
    </>
  );
}
