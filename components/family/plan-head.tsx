import { useTranslations } from 'next-intl';
import type { SharedIep } from '@/lib/families/queries';
import type { FamilySummary } from '@/lib/families/summary';
import { DraftBanner } from './draft-banner';

type PlanHeadProps = Readonly<{
  shared: SharedIep;
  summary: FamilySummary;
  sharedOn: string;
}>;

/** Whose plan this is, since when, and that nothing is decided. */
export function PlanHead({ shared, summary, sharedOn }: PlanHeadProps) {
  const t = useTranslations('family');
  const { firstName: name, meetingOn } = summary;
  return (
    <>
      <h1>{t(shared.isDraft ? 'heading' : 'heading_final', { name })}</h1>
      <p className="mt-1 text-sm text-ink-soft">
        {t('shared', { date: sharedOn })} {meetingOn ? t('meeting', { date: meetingOn }) : null}
      </p>
      {shared.isDraft ? <DraftBanner /> : null}
    </>
  );
}
