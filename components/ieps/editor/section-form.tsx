'use client';

import { useTranslations } from 'next-intl';
import { BehaviorPlanSwitch } from '@/components/ieps/fields/behavior-plan-switch';
import { FamilyConcerns } from '@/components/ieps/fields/family-concerns';
import { FieldForm } from '@/components/ieps/fields/field-form';
import { LreSum } from '@/components/ieps/fields/lre-sum';
import { MissingTests } from '@/components/ieps/fields/missing-tests';
import { PlacementCount } from '@/components/ieps/fields/placement-count';
import { usePlanFacts } from '@/components/ieps/fields/plan-facts';
import { isAsked } from '@/lib/ieps/asked-fields';
import { hasBehaviorPlan } from '@/lib/ieps/behavior-plan';
import { sectionDescriptors } from '@/lib/ieps/section-descriptors';
import type { SectionKey } from '@/lib/ieps/section-list';

type Fields = Record<string, unknown>;

export type SectionFormProps = Readonly<{
  sectionKey: SectionKey;
  fields: Fields;
  isEditable: boolean;
  onChange: (fields: Fields) => void;
}>;

/** The questions of a section, with what the rest of the plan says about them. */
export function SectionForm(props: SectionFormProps) {
  const { sectionKey, fields, isEditable, onChange } = props;
  const facts = usePlanFacts();
  if (sectionKey === 'behavior_plan') {
    const isOpen = hasBehaviorPlan(facts.sections.get('special_factors')?.fields, fields);
    if (!isOpen) return <BehaviorPlanSwitch {...props} isOpen={false} />;
  }
  return (
    <div className="grid gap-5 font-ui">
      {sectionKey === 'behavior_plan' ? <AssessmentNote fields={fields} /> : null}
      {sectionKey === 'strengths_and_family' ? <FamilyConcerns {...props} /> : null}
      {sectionKey === 'assessments' ? <MissingTests {...props} /> : null}
      <FieldForm
        group={sectionKey}
        descriptors={sectionDescriptors[sectionKey].filter(({ path }) =>
          isAsked(sectionKey, path, fields, facts.sections.get(sectionKey)?.blocks ?? []),
        )}
        fields={fields}
        isEditable={isEditable}
        onChange={onChange}
      />
      {sectionKey === 'lre' ? (
        <>
          <PlacementCount fields={fields} kind={facts.kind} />
          <LreSum {...props} />
        </>
      ) : null}
      {sectionKey === 'behavior_plan' ? <BehaviorPlanSwitch {...props} isOpen /> : null}
    </div>
  );
}

function AssessmentNote({ fields }: Readonly<{ fields: Fields }>) {
  const t = useTranslations('ieps.behavior_plan');
  return fields.assessmentOn ? null : <p className="text-sm text-ink-soft">{t('fba_missing')}</p>;
}
