import type { DraftItem } from '@/lib/drafting/items';
import { areas } from '@/lib/ieps/domains';
import { goalDate } from './goals';
import { citedBy } from './impact';
import { commonOf, proposed, questionItem, valuesOf } from './item';
import { guideOf, type Picture } from './picture';
import { planNeeds, type PlanNeed } from './plan-needs';
import { linksOf } from './services';
import type { Support } from './support';
import { supports } from './support-table';
import type { Statement } from './voices';
import { fill, list } from './words';

const maxSupports = 8;

type Chosen = { key: string; support: Support; needs: PlanNeed[]; reports: Statement[]; rank: number };

/** Few supports, each for a need, those that people say work first (34 CFR 300.320(a)(4), (a)(6)). */
export function accommodations(picture: Picture): DraftItem[] {
  const needs = planNeeds(picture);
  const chosen = chosenFor(needs, picture);
  const items = covering(chosen, needs)
    .slice(0, maxSupports - 1)
    .map((one) => supportItem(one, picture));
  const staff = staffSupport(needs, picture);
  if (items.length > 0) return [...items, ...staff];
  return [
    questionItem('other', {
      text: 'Which supports help the student take part and show learning? Add what teachers and family have tried and how it went',
      sourceIds: [],
    }),
  ];
}

function chosenFor(needs: readonly PlanNeed[], picture: Picture): Chosen[] {
  const chosen = new Map<string, Chosen>();
  const readsSlowly = needs.some(({ need }) => readingSkills.has(need.skill));
  const add = (key: string, need: PlanNeed, rank: number) => {
    const support = supports[key];
    if (!support || (forReaders.has(key) && !readsSlowly)) return;
    const one = chosen.get(key) ?? { key, support, needs: [], reports: [], rank: 0 };
    one.needs.push(need);
    one.rank += rank;
    chosen.set(key, one);
  };
  for (const [at, one] of needs.entries())
    for (const [place, key] of guideOf(one.need).supports.entries()) add(key, one, 10 - at - 3 * place);
  const { englishLearner } = picture.pack.student;
  const academic = needs.find(({ need }) => areas[need.area] === 'academic');
  if (englishLearner && academic) add('glossary', academic, 6);
  for (const one of chosen.values()) {
    one.reports = picture.statements
      .filter(({ kind, said }) => kind === 'helpful' && one.support.hint.test(said))
      .slice(0, 2);
    one.rank += 12 * one.reports.length;
  }
  return [...chosen.values()].toSorted((a, b) => b.rank - a.rank);
}

/** The best supports, with at least one for each need before a second for any. */
function covering(chosen: readonly Chosen[], needs: readonly PlanNeed[]): Chosen[] {
  const first = needs.flatMap((need) => chosen.find((one) => one.needs.includes(need)) ?? []);
  return [...new Set([...first, ...chosen])].slice(0, maxSupports - 1).toSorted((a, b) => b.rank - a.rank);
}

/** Reading aloud and extra reading time are for students whose reading itself is slow or inaccurate. */
const forReaders = new Set(['text_to_speech', 'extended_time']);
const readingSkills = new Set([
  'phonics',
  'fluency',
  'reading_general',
  'functional_words',
  'processing_speed',
]);

function supportItem({ support, needs, reports }: Chosen, picture: Picture): DraftItem {
  const values = valuesOf(picture.pack);
  const { pack } = picture;
  const skills = list([...new Set(needs.map(({ need }) => guideOf(need).noun))].slice(0, 2));
  const worked = reports[0]
    ? ` The ${reports[0].speaker === 'family' ? 'family' : 'teacher'} reports that this kind of support helps`
    : '';
  const text = `${fill(support.text, values)}, for ${skills}.${worked}`;
  const when = fill(support.when, values);
  return {
    kind: 'support',
    fields: {
      kind: support.kind,
      group: support.group,
      setting: support.setting,
      when,
      providedBy: support.by,
      frequency: support.frequency,
      location: support.setting,
      startsOn: pack.iep.startsOn,
      endsOn: goalDate(picture),
      isAssistiveTechnology: support.isTechnology ? 'yes' : 'no',
      isBehaviorSupport: support.isBehavior ? 'yes' : 'no',
    },
    linkIds: linksOf({ needs }, pack),
    ...commonOf({
      text,
      sourceIds: [
        ...reports.flatMap((one) => one.sourceIds),
        ...needs.slice(0, 2).flatMap(({ need }) => citedBy(need)),
      ],
      derivations: proposed(`${support.text} ${when}`, 'starting point; the team decides'),
    }),
  };
}

/** Help for the adults who carry out the plan. */
function staffSupport(needs: readonly PlanNeed[], picture: Picture): DraftItem[] {
  const first =
    needs.find(({ need }) => ['behavior', 'social_emotional', 'executive_function'].includes(need.area)) ??
    needs[0];
  if (!first) return [];
  const { pack } = picture;
  const isBehavior = ['class_exits', 'disruption', 'routine_changes', 'coping', 'mood'].includes(
    first.need.skill,
  );
  const about = isBehavior
    ? `the replacement behavior and how to answer it`
    : `the supports for ${guideOf(first.need).noun} and how to use them in class`;
  return [
    {
      kind: 'support',
      fields: {
        kind: 'personnel_support',
        group: isBehavior ? 'behavior' : 'other',
        setting: 'Staff who teach the student',
        when: 'Before the plan starts and after each reporting period',
        providedBy: isBehavior ? 'School psychologist or behavior specialist' : 'Case manager',
        frequency: 'Once before the start, then once each reporting period',
        location: 'School',
        startsOn: pack.iep.startsOn,
        endsOn: goalDate(picture),
        isAssistiveTechnology: 'no',
        isBehaviorSupport: isBehavior ? 'yes' : 'no',
      },
      linkIds: linksOf({ needs: [first] }, pack),
      ...commonOf({
        text: `Staff who teach ${pack.student.name} are shown ${about}, before the plan starts and again after each reporting period`,
        sourceIds: citedBy(first.need),
      }),
    },
  ];
}
