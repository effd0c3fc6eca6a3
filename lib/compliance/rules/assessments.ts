import { isAboutSubject } from '@/lib/ieps/required-tests';
import { schoolYearOf } from '../dates';
import type { Facts } from '../facts';
import type { Lack } from '../finding';
import { fieldPlace, isBlank } from '../places';
import type { RuleGroup } from '../rule-group';

/* State and districtwide tests, 34 CFR 300.160 and 300.320(a)(6). */

type Decision = Facts['plan']['sections']['assessments']['fields']['decisions'][number];

function decisionsOf({ plan }: Facts): readonly Decision[] {
  return plan.sections.assessments.fields.decisions;
}

function decisionPlace(index: number, field: keyof Decision) {
  return fieldPlace('assessments', 'decisions', `.${index}.${field}`);
}

const grades = ['PK', 'K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];
/** State tests are given in spring: the grades of the plan are those of its Aprils. */
const testDay = '-04-15';
const maxYears = 3;

function testedGrades({ plan, context, lastDay }: Facts): ReadonlySet<string> {
  const start = plan.iep.startsOn ?? context.today;
  const now = grades.indexOf(plan.student.grade);
  if (now < 0) return new Set();
  const first = Number(start.slice(0, 4));
  const tested = Array.from(
    { length: maxYears },
    (_, offset) => `${String(first + offset).padStart(4, '0')}${testDay}`,
  )
    .filter((day) => day >= start && day <= lastDay)
    .map((day) => grades[now + schoolYearOf(day) - schoolYearOf(context.today)]);
  return new Set(tested.flatMap((grade) => grade ?? []));
}

/** A test that is required and undecided is an error; a grade without a known test is asked about. */
function participation(facts: Facts): Lack[] {
  const decisions = decisionsOf(facts);
  const undecided = decisions.flatMap((decision, index): Lack[] => {
    if (decision.participation === null) return [decisionPlace(index, 'participation')];
    const isEmpty = decision.participation === 'with_accommodations' && decision.accommodations.length === 0;
    return isEmpty ? [{ ...decisionPlace(index, 'accommodations'), variant: 'accommodations' }] : [];
  });
  if (decisions.length === 0 && !isBlank(facts.plan.sections.assessments.fields.noTestsReason))
    return undecided;
  const inGrades = testedGrades(facts);
  const required = facts.state.requiredTests.filter((test) =>
    test.grades.some((grade) => inGrades.has(grade)),
  );
  const missing = required
    .filter(({ subject }) => !decisions.some((decision) => isAboutSubject(decision, subject)))
    .map(({ subject }) => ({
      ...fieldPlace('assessments', 'decisions'),
      variant: 'subject',
      values: { subject: subjectWord(subject) },
    }));
  if (missing.length > 0 || decisions.length > 0 || required.length > 0) return [...undecided, ...missing];
  return facts.plan.student.grade === 'PK'
    ? []
    : [
        {
          ...fieldPlace('assessments', 'noTestsReason'),
          variant: 'confirm',
          severity: 'info',
          fix: 'confirm',
        },
      ];
}

const knownSubjects = new Set(['reading', 'mathematics', 'science']);

function subjectWord(subject: string) {
  return knownSubjects.has(subject) ? { word: `subject.${subject}` } : subject;
}

function alternates(facts: Facts) {
  return decisionsOf(facts).flatMap((decision, index) =>
    decision.participation === 'alternate' ? [{ decision, index }] : [],
  );
}

function whyAlternate(facts: Facts): Lack[] {
  return alternates(facts).flatMap(({ decision, index }) => {
    const missing = (['whyNotRegular', 'whyAlternate'] as const).find((field) => isBlank(decision[field]));
    return missing ? [decisionPlace(index, missing)] : [];
  });
}

function alternateNotice(facts: Facts): Lack[] {
  return facts.takesAlternate && facts.plan.sections.assessments.fields.alternateNoticeOn === null
    ? [fieldPlace('assessments', 'alternateNoticeOn')]
    : [];
}

/** Without the state's list nobody can say that a score stays valid: a person checks. */
function allowed(facts: Facts): Lack[] {
  const list = facts.state.allowedTestAccommodations?.map(words);
  return decisionsOf(facts).flatMap((decision, index) => {
    if (decision.participation !== 'with_accommodations') return [];
    const test = isBlank(decision.test) ? decision.subject : decision.test;
    return decision.accommodations.flatMap((x, position): Lack[] => {
      const at = fieldPlace('assessments', 'decisions', `.${index}.accommodations.${position}`);
      const values = { x, test };
      if (!list) return [{ ...at, variant: 'confirm', severity: 'info', values, fix: 'confirm' }];
      return list.some((entry) => isPart(entry, words(x))) ? [] : [{ ...at, values, fix: 'change' }];
    });
  });
}

/** Found when each word of the accommodation stands in one classroom support. */
function alsoInClass(facts: Facts): Lack[] {
  const inClass = facts.supports.map(({ block, text }) =>
    words(`${text} ${block.fields.setting} ${block.fields.when}`),
  );
  return decisionsOf(facts).flatMap((decision, index) => {
    if (decision.participation !== 'with_accommodations' || !isBlank(decision.accommodationReason)) return [];
    return decision.accommodations.flatMap((x, position): Lack[] => {
      const isUsed = inClass.some((support) => isPart(words(x), support));
      const at = fieldPlace('assessments', 'decisions', `.${index}.accommodations.${position}`);
      return isUsed ? [] : [{ ...at, values: { x }, fix: 'link' }];
    });
  });
}

function words(text: string): ReadonlySet<string> {
  const bare = text.toLowerCase().replace(/\([^)]*\)/g, ' ');
  return new Set((bare.match(/[\p{L}\p{N}.]{3,}/gu) ?? []).map((word) => word.replace(/\.$/, '')));
}

function isPart(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return part.size > 0 && part.isSubsetOf(whole);
}

/** 34 CFR 200.6(c). A learning disability or a speech impairment alone is never such a disability. */
function alternateCriteria({ plan, takesAlternate }: Facts): Lack[] {
  if (!takesAlternate) return [];
  const at = fieldPlace('assessments', 'alternateCriteriaDocumented');
  if (['SLD', 'SLI'].includes(plan.student.disabilityCategory))
    return [{ ...at, variant: 'category', fix: 'change' }];
  return plan.sections.assessments.fields.alternateCriteriaDocumented === 'yes'
    ? []
    : [{ ...at, fix: 'confirm' }];
}

export const assessmentRules = {
  'AS-01': participation,
  'AS-02': whyAlternate,
  'AS-03': alternateNotice,
  'AS-04': allowed,
  'AS-05': alsoInClass,
  'AS-06': alternateCriteria,
} as const satisfies RuleGroup<'AS'>;
