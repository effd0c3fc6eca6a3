import type { Facts } from '../facts';
import type { Lack } from '../finding';
import { fieldPlace, isBlank, sectionPlace } from '../places';
import type { RuleGroup } from '../rule-group';

/* 34 CFR 300.324(a)(1): what the team must consider. */

function strengths({ plan }: Facts): Lack[] {
  const { blocks } = plan.sections.strengths_and_family;
  const isPresent = blocks.some(
    ({ kind, sentences }) => kind === 'paragraph' && sentences.some(({ text }) => !isBlank(text)),
  );
  return isPresent ? [] : [sectionPlace('strengths_and_family')];
}

function parentConcerns({ plan }: Facts): Lack[] {
  const { parentConcerns: concerns, contactAttempts } = plan.sections.strengths_and_family.fields;
  const isHeard = concerns.some(({ text }) => !isBlank(text));
  const isTried = contactAttempts.some(({ on, result }) => on !== null && !isBlank(result));
  return isHeard || isTried ? [] : [fieldPlace('strengths_and_family', 'parentConcerns')];
}

/** An evaluation is a score or an observation with its name, date and result. */
function evaluation({ plan }: Facts): Lack[] {
  const isLinked = plan.evidence.some(
    ({ kind, name, on, value, text }) =>
      (kind === 'score' || kind === 'observation') &&
      name !== null &&
      !isBlank(name) &&
      on !== null &&
      (value !== null || !isBlank(text)),
  );
  return isLinked ? [] : [{ sectionKey: 'present_levels', path: 'evidence', fix: 'link' }];
}

const needCategories = [
  ['academic', 'noAcademicNeedReason'],
  ['developmental', 'noDevelopmentalNeedReason'],
  ['functional', 'noFunctionalNeedReason'],
] as const;

function needs({ plan, needs: listed }: Facts): Lack[] {
  const { fields } = plan.sections.needs;
  return needCategories.flatMap(([category, reason]) =>
    listed.some(({ block }) => block.fields.category === category) || !isBlank(fields[reason])
      ? []
      : [
          {
            ...fieldPlace('needs', reason),
            variant: 'category',
            values: { category: { word: `category.${category}` } },
          },
        ],
  );
}

export const developmentRules = {
  'DEV-01': strengths,
  'DEV-02': parentConcerns,
  'DEV-03': evaluation,
  'DEV-04': needs,
} as const satisfies RuleGroup<'DEV'>;
