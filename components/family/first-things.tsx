import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonStyle } from '@/components/ui/button-style';
import type { FamilySummary } from '@/lib/families/summary';

type FirstThingsProps = Readonly<{ summary: FamilySummary; contactName: string | null; schoolName: string }>;

/** What this plan says, what one can do now, whom to call: before anything else. */
export function FirstThings({ summary, contactName, schoolName }: FirstThingsProps) {
  const t = useTranslations('family.first');
  const counts = t('says_counts', {
    goals: summary.goals.length,
    services: summary.services.length,
    supports: summary.supports.length,
  });
  return (
    <nav aria-label={t('label')} data-print="hidden" className="mt-5 grid gap-5">
      <div>
        <h2 className="text-base">{t('says')}</h2>
        <a href="#plan" className={buttonStyle('secondary', 'lg', 'mt-1.5', true)}>
          {counts}
          <ArrowRight aria-hidden size={20} className="flip-rtl" />
        </a>
      </div>
      <div>
        <h2 className="text-base">{t('do')}</h2>
        <div className="mt-1.5 grid gap-2">
          <a href="#tell" className={buttonStyle('primary', 'lg', undefined, true)}>
            {t('tell')}
            <ArrowRight aria-hidden size={20} className="flip-rtl" />
          </a>
          <a href="#ask" className={buttonStyle('secondary', 'lg', undefined, true)}>
            {t('ask')}
            <ArrowRight aria-hidden size={20} className="flip-rtl" />
          </a>
        </div>
      </div>
      <div>
        <h2 className="text-base">{t('call')}</h2>
        <p>
          {contactName
            ? t('call_named', { contact: contactName, school: schoolName })
            : t('call_school', { school: schoolName })}
        </p>
      </div>
    </nav>
  );
}
