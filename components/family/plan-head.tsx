import { useTranslations } from 'next-intl';
import { planLanguage } from '@/lib/export/pdf-plan';
import type { SharedIep } from '@/lib/families/queries';
import type { FamilySummary } from '@/lib/families/summary';
import { DraftBanner } from './draft-banner';

type PlanHeadProps = Readonly<{
  shared: SharedIep;
  summary: FamilySummary;
  sharedOn: string;
  locale: string;
}>;

/** Whose plan this is, since when, that nothing is decided, and what the team says with it. */
export function PlanHead({ shared, summary, sharedOn, locale }: PlanHeadProps) {
  const t = useTranslations('family');
  const { firstName: name, meetingOn } = summary;
  return (
    <>
      <h1>{t(shared.isDraft ? 'heading' : 'heading_final', { name })}</h1>
      <p className="mt-1 text-sm text-ink-soft">
        {t('shared', { date: sharedOn })} {meetingOn ? t('meeting', { date: meetingOn }) : null}
      </p>
      {shared.isDraft ? <DraftBanner /> : null}
      {shared.message ? (
        <figure className="mt-4 border-s-2 border-accent ps-4">
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
