import { describe, expect, it } from 'vitest';
import { checkIep } from '@/lib/compliance/engine';
import { wordingRuleIds } from '@/lib/compliance/rule-ids';
import { packOf, profiles } from '@/tests/eval/composer/profile-packs';
import { syntheticStudent } from '@/tests/eval/composer/synthetic';
import { composedPlan } from '@/tests/factories/composed-plan';
import { cleanContext } from '@/tests/factories/iep-document';
import { hashedRuns } from './word-runs';

const wording = new Set<string>(wordingRuleIds);
const plans = [
  ...profiles.map((profile) => [profile.id, composedPlan(packOf(profile, 'needs'))] as const),
  ...Array.from(
    { length: 60 },
    (_, at) => [`invented ${at + 1}`, composedPlan(syntheticStudent(at + 1).pack)] as const,
  ),
];

const runs = plans.map(([, plan]) =>
  hashedRuns(
    [...plan.sections.present_levels.blocks, ...plan.sections.goals.blocks].flatMap(({ sentences }) =>
      sentences.map(({ text }) => text),
    ),
    [plan.student.givenName, plan.student.familyName],
  ),
);

describe('the rules of wording', () => {
  it('leave well written plans alone', () => {
    const said = plans.flatMap(([name, plan], at) =>
      checkIep(plan, { ...cleanContext, otherTexts: runs.toSpliced(at, 1) })
        .filter(({ ruleId }) => wording.has(ruleId))
        .map(({ ruleId }) => `${name} ${ruleId}`),
    );
    // These two profiles have one score of comprehension each, and nothing to compare it with.
    expect(said).toEqual(['P2 PL-07', 'P6 PL-07']);
  });

  it('see a plan that was given to a second student', () => {
    const [first] = plans;
    const copy = structuredClone(first?.[1]);
    if (!copy) throw new Error('no plan');
    const name = copy.student.givenName;
    copy.student.givenName = 'Orla';
    for (const block of Object.values(copy.sections).flatMap(({ blocks }) => blocks))
      for (const sentence of block.sentences) sentence.text = sentence.text.replaceAll(name, 'Orla');
    const found = checkIep(copy, { ...cleanContext, otherTexts: runs }).map(({ ruleId }) => ruleId);
    expect(found).toContain('DOC-05');
  });
});
