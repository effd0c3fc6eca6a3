import { readStateConfig } from '@/lib/districts/state-config';
import { formatCalendarDate } from '@/lib/format/dates';
import { ageOn } from '@/lib/format/calendar-date';
import { hasBehaviorPlan } from '@/lib/ieps/behavior-plan';
import type { DocumentBlock, DocumentBlockOf, IepDocument } from '@/lib/ieps/document';
import { sectionDescriptors } from '@/lib/ieps/section-descriptors';
import { answersOf } from './answers';
import { behaviorTargets } from './behavior-targets';
import { goalPart, needPart } from './items';
import { lrePart } from './lre-part';
import { fixed, own, type PlanPart } from './plan-part';
import type { PlanSectionKey } from './plan-section-keys';
import { serviceTables, supportTables } from './tables';
import type { Wording } from './words';

type Plan = Pick<IepDocument, 'student' | 'iep' | 'district' | 'sections'>;
type Parts = (plan: Plan, wording: Wording) => PlanPart[];

/** What each section of a plan says, part by part. */
export const sectionParts: Record<PlanSectionKey, Parts> = {
  strengths: (plan, wording) => [
    ...narrative(plan.sections.strengths_and_family.blocks, wording),
    ...answers('strengths_and_family', ['vision', 'studentVoice'])(plan, wording),
  ],
  present_levels: ({ sections }, wording) => narrative(sections.present_levels.blocks, wording),
  needs: (plan, wording) => [
    ...blocksOf(plan.sections.needs.blocks, 'need').map((block) => needPart(block, wording)),
    ...answers('needs')(plan, wording),
  ],
  goals: ({ sections: { goals, needs } }, wording) => {
    const names = statementsById(needs.blocks);
    return blocksOf(goals.blocks, 'goal').map((block, index) => goalPart(block, index + 1, names, wording));
  },
  progress: (plan, wording) => [
    ...answers('goals')(plan, wording),
    ...answers('present_levels')(plan, wording),
  ],
  services: (plan, wording) => [
    ...serviceTables(blocksOf(plan.sections.services.blocks, 'service'), wording),
    ...answers('services')(plan, wording),
  ],
  accommodations: (plan, wording) => [
    ...supportTables(blocksOf(plan.sections.accommodations.blocks, 'support'), wording),
    ...answers('accommodations')(plan, wording),
  ],
  lre: (plan, wording) => [...lreAnswers(plan, wording), ...lrePart(plan, wording)],
  placement: answers('lre', [
    'placementChanges',
    'placementOptions',
    'attendsHomeSchool',
    'notHomeSchoolReason',
  ]),
  nonacademic: answers('participation', ['nonacademic', 'activities']),
  assessments: answers('assessments'),
  transition: (plan, wording) =>
    isTransitionDue(plan) || isTransitionStarted(plan)
      ? transitionAnswers(plan, wording)
      : [{ kind: 'note', text: notYet(plan, wording), cite: '' }],
  rights_transfer: answers('transition', ['rightsStatement', 'rightsInformedOn']),
  esy: answers('participation', ['esy', 'esyFactors', 'esyReason', 'esyServices']),
  physical_education: answers('participation', ['physicalEducation', 'physicalEducationDetail']),
  transportation: answers('participation', [
    'transportation',
    'transportationType',
    'transportationEquipment',
    'transportationNeed',
    'transportationSupports',
  ]),
  special_factors: answers('special_factors'),
  behavior_plan: (plan, wording) => [
    ...answers('behavior_plan', ['assessmentOn', 'assessmentBy', 'assessmentSummary'])(plan, wording),
    ...behaviorTargets(plan.sections.behavior_plan.fields.targets, wording),
    ...behaviorAnswers(plan, wording),
  ],
  family: (plan, wording) => [
    ...concerns(plan, wording),
    ...answers('strengths_and_family', ['contactAttempts'])(plan, wording),
  ],
};

const lreAnswers = answers('lre', [
  'minutesOutsideWeekly',
  'environmentCode',
  'explanation',
  'aidsConsidered',
  'harmfulEffects',
]);
const notRights = sectionDescriptors.transition
  .map(({ path }) => path)
  .filter((path) => !path.startsWith('rights'));
const transitionAnswers = answers('transition', notRights);
const behaviorAnswers = answers(
  'behavior_plan',
  sectionDescriptors.behavior_plan
    .map(({ path }) => path)
    .filter((path) => path !== 'targets' && !path.startsWith('assessment')),
);

/** A part that concerns some students only is there for them, and for whoever has something written in it. */
export function isCalledFor(key: PlanSectionKey, plan: Plan): boolean {
  const { special_factors: factors, behavior_plan: behavior, transition } = plan.sections;
  if (key === 'behavior_plan') return hasBehaviorPlan(factors.fields, behavior.fields);
  if (key !== 'rights_transfer') return true;
  const { rightsStatement, rightsInformedOn } = transition.fields;
  const { majorityAge } = readStateConfig(plan.district.stateConfig);
  return rightsStatement !== '' || rightsInformedOn !== null || ageAtEnd(plan) >= majorityAge - 1;
}

function isTransitionStarted({ sections: { transition } }: Plan): boolean {
  const { rightsStatement: _statement, rightsInformedOn: _on, ...answered } = transition.fields;
  return Object.values(answered).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== '',
  );
}

function isTransitionDue(plan: Plan): boolean {
  return ageAtEnd(plan) >= readStateConfig(plan.district.stateConfig).transitionAge;
}

/** The age on the plan's last day; a plan without dates is read as for a young child. */
function ageAtEnd({ student, iep }: Plan): number {
  const on = iep.endsOn ?? iep.startsOn ?? iep.meetingOn;
  return on ? ageOn(student.birthDate, on) : 0;
}

function notYet({ district }: Plan, { words }: Wording): string {
  return words('export.transition_later', { age: readStateConfig(district.stateConfig).transitionAge });
}

function concerns({ sections }: Plan, { words, locale }: Wording): PlanPart[] {
  return sections.strengths_and_family.fields.parentConcerns.flatMap(({ text, by, on, response }) => [
    {
      kind: 'quote' as const,
      text,
      source: [by, on ? formatCalendarDate(on, locale) : ''].filter(Boolean).join(', '),
    },
    ...(response
      ? [{ kind: 'answer' as const, label: words('export.concern_response'), value: own(response) }]
      : []),
  ]);
}

function answers(key: keyof Plan['sections'], only?: readonly string[]): Parts {
  const descriptors = sectionDescriptors[key].filter(({ path }) => !only || only.includes(path));
  return ({ sections }, wording) => answersOf(key, descriptors, sections[key].fields, wording);
}

function narrative(blocks: readonly DocumentBlock[], { words }: Wording): PlanPart[] {
  return blocks.flatMap((block): PlanPart[] => {
    if (block.kind === 'paragraph') return [{ kind: 'statement', sentences: block.sentences }];
    if (block.kind !== 'heading') return [];
    const { area, title } = block.fields;
    return [{ kind: 'heading', title: title ? own(title) : fixed(words(`ieps.areas.${area}`)) }];
  });
}

function blocksOf<K extends DocumentBlock['kind']>(
  blocks: readonly DocumentBlock[],
  kind: K,
): DocumentBlockOf<K>[] {
  return blocks.filter((block): block is DocumentBlockOf<K> => block.kind === kind);
}

/** The sentences of a block as one text, by the block's id. */
function statementsById(blocks: readonly DocumentBlock[]): ReadonlyMap<string, string> {
  return new Map(blocks.map(({ id, sentences }) => [id, sentences.map(({ text }) => text).join(' ')]));
}
