import type { Area } from '@/lib/ieps/domains';
import { packSchema, type EvidencePack } from '@/lib/drafting/pack';
import { randomFrom, type Random } from './random';
import { topics, type Topic } from './synthetic-topics';

/*
 * Invented students with known difficulties and strengths, their results scattered over typed data and the
 * pages of a made-up evaluation report in the forms reports take: tables, lines, sentences.
 */

export type Synthetic = { pack: EvidencePack; lowAreas: Area[]; strongAreas: Area[] };

const today = '2026-10-05';
const names = [
  'Aaliyah',
  'Bastian',
  'Chidi',
  'Dolores',
  'Emre',
  'Farah',
  'Gideon',
  'Hana',
  'Imani',
  'Jasper',
  'Kalani',
  'Luz',
  'Mirek',
  'Nadia',
  'Oskar',
  'Priya',
  'Quentin',
  'Rosa',
  'Silas',
  'Tomas',
  'Uma',
  'Viktor',
  'Wren',
  'Xiomara',
  'Yusuf',
  'Zofia',
];
const languages = ['English', 'Spanish', 'Arabic', 'Somali', 'Vietnamese', 'Russian', 'Tagalog'];
const categories = ['SLD', 'AUT', 'OHI', 'SLI', 'ED', 'ID', 'TBI', 'MD', 'HI', 'DD'];

const teacherLines = [
  'Needs directions repeated before starting.',
  'Works best in a small group near the board.',
  'Copies from a neighbor when text is long.',
  'Finishes when I break the task into parts.',
  'Rarely raises a hand but knows the answer.',
  'He leaves the room when corrected in front of others.',
  'She draws to show what she means.',
];
const familyLines = [
  'We want school to feel less stressful.',
  'Homework takes two hours and ends in tears.',
  'I hope he finds one good friend.',
  'Please do not take her out of music.',
  'Timers work well at home.',
  'Loves helping grandmother cook.',
];
const strengthLines = [
  'Kind to younger children; draws detailed comics; remembers songs.',
  'Strong memory for facts; funny; builds with blocks for hours.',
  'Good with animals, curious and polite.',
  'Soccer team captain; works hard; loves maps.',
];

function percentileOf(ss: number): number {
  return Math.min(99, Math.max(1, Math.round(100 / (1 + Math.exp(-1.702 * ((ss - 100) / 15))))));
}

/** One invented student; the same seed gives the same student. */
export function syntheticStudent(
  seed: number,
  over: { name?: string; pronoun?: 'he' | 'she'; homeLanguage?: string } = {},
): Synthetic {
  const random = randomFrom(seed);
  const name = random.pick(names);
  const grade = random.pick(['K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
  const homeLanguage = random.pick(languages);
  const shuffled = [...topics].sort(
    (a, b) => ((seed * 31 + topics.indexOf(a) * 17) % 23) - ((seed * 31 + topics.indexOf(b) * 17) % 23),
  );
  const count = random.int(2, 5);
  const low = shuffled.slice(0, count);
  const strong = shuffled.slice(count, count + random.int(1, 3));
  const entries: Record<string, unknown>[] = [];
  const pages: string[] = [];
  for (const topic of [...low, ...strong])
    addTopic(topic, { random, isLow: low.includes(topic), entries, pages, name: over.name ?? name });
  addVoices({ random, entries, pages });
  const document = pages.map((text, at) => ({
    id: `p${at + 1}`,
    kind: 'passage',
    label: `Evaluation report, page ${at + 1}`,
    text,
  }));
  const pack = packSchema.parse({
    section: 'needs',
    today,
    student: {
      name: over.name ?? name,
      pronouns: over.pronoun ?? 'they',
      grade,
      ageYears: grade === 'K' ? 5 : Number(grade) + 5,
      disabilityCategory: random.pick(categories),
      englishLearner: random.chance(0.25),
      homeLanguage: over.homeLanguage ?? homeLanguage,
      schoolWeekMinutes: random.pick([1750, 1800, 1950, 2100]),
    },
    iep: {
      kind: random.pick(['initial', 'annual', 'reevaluation']),
      startsOn: '2026-10-12',
      endsOn: '2027-10-11',
    },
    instructionalWeeks: 32,
    entries: [...entries.map((entry, at) => ({ id: `e${at + 1}`, kind: 'evidence', ...entry })), ...document],
    plan: [],
    alreadyWritten: [],
  });
  return { pack, lowAreas: low.map(({ area }) => area), strongAreas: strong.map(({ area }) => area) };
}

type Adding = {
  random: Random;
  isLow: boolean;
  entries: Record<string, unknown>[];
  pages: string[];
  name: string;
};

function addTopic(topic: Topic, { random, isLow, entries, pages, name }: Adding): void {
  const on = `2026-0${random.int(8, 9)}-${String(random.int(10, 28))}`;
  const score =
    topic.scale === 'ss'
      ? isLow
        ? random.int(58, 80)
        : random.int(96, 118)
      : isLow
        ? random.int(66, 84)
        : random.int(44, 54);
  const percentile = topic.scale === 'ss' ? percentileOf(score) : null;
  const label = topic.scale === 'ss' ? 'SS' : 'T';
  const style = random.int(0, 5);
  const [year, month, day] = on.split('-');
  if (style === 0)
    entries.push({
      evidenceKind: 'score',
      label: `${topic.test}, ${on}`,
      instrument: topic.test,
      measure: topic.measure,
      scoreType: topic.scale === 'ss' ? 'standard_score' : 't_score',
      value: score,
      percentile,
      area: topic.area,
      on,
      text: `${topic.test}, ${topic.measure}: ${score}`,
    });
  else if (style === 1)
    entries.push({
      evidenceKind: 'score',
      label: `${topic.test}, ${on}`,
      instrument: topic.test,
      measure: topic.measure,
      on,
      text: `${topic.test}, ${topic.measure}: ${label} ${score}${percentile === null ? '' : `, ${percentile}th %ile`}`,
    });
  else if (style === 2)
    pages.push(
      `${topic.test}\nDate of testing: ${month}/${day}/${year}\nMeasure | ${topic.scale === 'ss' ? 'Standard Score | Percentile' : 'T-Score | Range'}\n${topic.measure} | ${score} | ${percentile ?? 'elevated'}`,
    );
  else if (style === 3)
    pages.push(
      `${topic.test} (${month}/${day}/${year})\n${topic.measure} ${label} ${score}${percentile === null ? '' : ` ${percentile}th percentile`}`,
    );
  else if (style === 4)
    pages.push(
      `On ${month}/${day}/${year} the ${topic.test} was given. On the ${topic.test}, ${name} earned a ${topic.scale === 'ss' ? 'standard score' : 'T-score'} of ${score}${percentile === null ? '' : ` (${percentile}th percentile)`} in ${topic.measure}.`,
    );
  else
    entries.push({
      evidenceKind: 'score',
      label: `${topic.test}, ${on}`,
      instrument: topic.test,
      measure: topic.measure,
      area: topic.area,
      on,
      text: `${label} ${score}`,
    });
  const probe = topic.probe(random, isLow);
  if (!probe || random.chance(0.3)) return;
  const isTyped = random.chance(0.6);
  const base = {
    evidenceKind: 'observation',
    label: `${probe.instrument}, ${on}`,
    instrument: probe.instrument,
    measure: probe.measure,
    on,
    area: topic.area,
  };
  if (isTyped && random.chance(0.5))
    entries.push({ ...base, text: `${probe.instrument}, ${probe.measure}: ${probe.text}` });
  else if (isTyped)
    entries.push({
      ...base,
      value: probe.value,
      unit: probe.unit || null,
      scoreType: probe.scoreType,
      text: probe.text,
    });
  else pages.push(`Classroom data, ${month}/${day}/${year}\n${probe.prose.replace('{Name}', name)}.`);
}

function addVoices({
  random,
  entries,
  pages,
}: {
  random: Random;
  entries: Record<string, unknown>[];
  pages: string[];
}): void {
  const on = today;
  const teacher = `${random.pick(teacherLines)} ${random.pick(teacherLines)}`;
  const family = `${random.pick(familyLines)} ${random.pick(familyLines)}`;
  if (random.chance(0.7))
    entries.push({ evidenceKind: 'teacher_input', label: `Teacher, ${on}`, text: teacher, on });
  else pages.push(`Teacher report: ${teacher}`);
  if (random.chance(0.7))
    entries.push({ evidenceKind: 'family_input', label: `Family, ${on}`, text: family, on });
  else pages.push(`Parent interview: ${family}`);
  if (random.chance(0.8))
    entries.push({ evidenceKind: 'strength', label: `Team, ${on}`, text: random.pick(strengthLines), on });
}
