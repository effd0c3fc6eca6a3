import type { DraftItem } from '@/lib/drafting/items';
import { diffDays } from '@/lib/format/calendar-date';
import type { Area } from '@/lib/ieps/domains';
import { questionItem, valuesOf } from './item';
import { isNormed } from './judge';
import { guideOf, isStale, newestFirst, staleDays, type Picture } from './picture';
import { capital, dateWords, fill } from './words';

/** Skills that are checked often have data within four months (rule PL-05). */
const monitoredDays = 120;

const subjects: readonly Readonly<{ name: string; area: Area; areas: readonly Area[] }>[] = [
  {
    name: 'reading',
    area: 'reading_comprehension',
    areas: ['reading_foundational', 'reading_fluency', 'reading_comprehension'],
  },
  { name: 'writing', area: 'written_expression', areas: ['written_expression'] },
  { name: 'math', area: 'math_computation', areas: ['math_computation', 'math_problem_solving'] },
];
const functional: readonly Area[] = [
  'social_emotional',
  'behavior',
  'executive_function',
  'adaptive',
  'speech',
  'language',
  'motor',
  'vocational',
  'transition_independent_living',
];

/** What the evidence does not say, as questions to the teacher. Nothing is filled in. */
export function gapQuestions(picture: Picture): DraftItem[] {
  return [
    ...subjectQuestions(picture),
    ...functionalQuestion(picture),
    ...oldNeedQuestions(picture),
    ...privateQuestion(picture),
  ];
}

function subjectQuestions(picture: Picture): DraftItem[] {
  return subjects.flatMap(({ name, area, areas }) => {
    const facts = picture.facts
      .filter((fact) => fact.area && areas.includes(fact.area))
      .toSorted(newestFirst);
    const newest = facts[0];
    if (!newest)
      return [
        questionItem(area, {
          text: `There is no ${name} data. Add a recent score, or say that ${name} is not a concern`,
          sourceIds: [],
        }),
      ];
    if (!isStale(newest.on, picture.pack)) return [];
    const since = newest.on ? ` since ${dateWords(newest.on)}` : '';
    return [
      questionItem(area, {
        text: `There is no ${name} data${since}. Add a recent score, or say that ${name} is not a concern`,
        sourceIds: newest.sourceIds,
      }),
    ];
  });
}

function functionalQuestion(picture: Picture): DraftItem[] {
  const isThere =
    picture.facts.some((fact) => fact.area && functional.includes(fact.area)) ||
    picture.notes.some((note) => note.area && functional.includes(note.area));
  if (isThere) return [];
  const { name } = picture.pack.student;
  return [
    questionItem('behavior', {
      text: `How does ${name} do outside academics: attention, behavior, communication, self-care, moving around school? Add data, or say that there is no concern`,
      sourceIds: [],
    }),
  ];
}

/** Needs whose newest result is old, or that rest on test scores alone. */
function oldNeedQuestions(picture: Picture): DraftItem[] {
  const { pack } = picture;
  return picture.needs.flatMap((need) => {
    const [newest] = need.facts;
    const guide = guideOf(need);
    const how = guide.goal ? fill(guide.goal.baseline, { ...valuesOf(pack) }) : 'a recent result';
    if (newest?.on && isStale(newest.on, pack, staleDays))
      return [
        questionItem(need.area, {
          text: `The newest ${guide.noun} result is from ${dateWords(newest.on)}. Can you add something recent, such as ${how}`,
          sourceIds: newest.sourceIds,
        }),
      ].map(asked);
    const probe = need.facts.find((fact) => !isNormed(fact));
    if (probe?.on && diffDays(probe.on, pack.today) > monitoredDays)
      return [
        questionItem(need.area, {
          text: `${capital(guide.noun)} was last checked on ${dateWords(probe.on)}. Add a newer probe, so that the goal starts from today`,
          sourceIds: probe.sourceIds,
        }),
      ];
    return [];
  });
}

function asked(item: DraftItem): DraftItem {
  return { ...item, text: item.text.replace(/\.$/, '?') };
}

function privateQuestion(picture: Picture): DraftItem[] {
  const personal = picture.statements.filter((one) => one.kind === 'private');
  if (personal.length === 0) return [];
  return [
    questionItem('other', {
      text: 'The family or team shared something personal, which this draft leaves out. Ask the family whether any of it belongs in the plan',
      sourceIds: personal.flatMap((one) => one.sourceIds),
    }),
  ];
}
