import { exactNumber } from '@/lib/export/measures';
import { fixed, own, type Piece } from '@/lib/export/plan-part';
import type { PlanSectionKey } from '@/lib/export/plan-section-keys';
import { isCalledFor } from '@/lib/export/section-parts';
import type { PlanDocument } from '@/lib/export/plan-view';
import type { Wording } from '@/lib/export/words';
import { shareInside } from '@/lib/ieps/lre-arithmetic';

/** A decision of the plan in one line, and the section of the whole plan that holds it. */
export type AlsoLine = Readonly<{ section: PlanSectionKey; label: string; values: readonly Piece[] }>;

/**
 * What families also ask about: the time in class, tests, breaks, the bus, behavior, after school (parent centers'
 * questions). A line only for what the team has decided.
 */
export function alsoDecided(document: PlanDocument, wording: Wording): AlsoLine[] {
  const line = (section: PlanSectionKey, values: readonly (Piece | null)[]): AlsoLine[] => {
    const said = values.filter((value): value is Piece => value !== null && value.text.trim() !== '');
    return said.length === 0
      ? []
      : [{ section, label: wording.words(`family.also.${section}`), values: said }];
  };
  const { participation, transition } = document.sections;
  return [
    ...line('lre', [timeInClass(document, wording)]),
    ...line('assessments', tests(document, wording)),
    ...line('esy', [choice('esy', participation.fields.esy, wording)]),
    ...line('physical_education', [choice('pe', participation.fields.physicalEducation, wording)]),
    ...line('transportation', [choice('bus', participation.fields.transportation, wording)]),
    ...line('behavior_plan', [
      isCalledFor('behavior_plan', document) ? fixed(wording.words('family.also.has_behavior_plan')) : null,
    ]),
    ...line('transition', [own(transition.fields.educationGoal), own(transition.fields.employmentGoal)]),
  ];
}

function timeInClass({ sections, student }: PlanDocument, { words, locale }: Wording): Piece | null {
  const outside = sections.lre.fields.minutesOutsideWeekly;
  if (outside === null) return null;
  const { percentInside } = shareInside(outside, student);
  return percentInside === null
    ? null
    : fixed(words('family.also.in_class', { percent: exactNumber(percentInside, locale) }));
}

/** "Mathematics: regular test with accommodations" */
function tests({ sections }: PlanDocument, { words }: Wording): Piece[] {
  return sections.assessments.fields.decisions.flatMap(({ subject, test, participation }) => {
    const name = subject || test;
    return participation === null || name === ''
      ? []
      : [fixed(`${name}: ${words(`ieps.choices.${participation}`)}`)];
  });
}

function choice(question: 'esy' | 'pe' | 'bus', answer: string | null, { words }: Wording): Piece | null {
  return answer === null ? null : fixed(words(`family.also.${question}_${answer}`));
}
