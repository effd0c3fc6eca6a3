import { useTranslations } from 'next-intl';
import type { PlanSection } from '@/lib/export/plan-part';
import { Fold } from './fold';
import { partId } from './part-id';
import { PlanPartView } from './plan-part-view';

/** Every part of the plan, word for word, folded by section. */
export function FullPlan({ sections }: Readonly<{ sections: readonly PlanSection[] }>) {
  const t = useTranslations('export');
  return (
    <div>
      {sections.map((section) => (
        <Fold key={section.key} look="row" summary={<h3>{section.title}</h3>}>
          <div id={partId(section.key)} className="grid scroll-mt-20 gap-4">
            <p className="text-ink-soft">{section.intro}</p>
            {section.isEmpty ? <p className="text-ink-soft">{t('empty')}</p> : null}
            {section.parts.map((part, index) => (
              <PlanPartView key={index} part={part} />
            ))}
            <p className="text-sm text-ink-soft">{section.cite}</p>
          </div>
        </Fold>
      ))}
    </div>
  );
}
