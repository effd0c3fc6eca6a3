import type { Area } from '@/lib/ieps/domains';
import { packSchema, type EvidencePack } from '@/lib/drafting/pack';

/*
 * Invented students with known difficulties and strengths, their results scattered over typed data and the
 * pages of a made-up evaluation report in the forms reports take: tables, lines, sentences.
 */

export type Synthetic = { pack: EvidencePack; lowAreas: Area[]; strongAreas: Area[] };

export type Random = {
  pick: <T>(from: readonly T[]) => T;
  int: (from: number, to: number) => number;
  chance: (p: number) => boolean;
};

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    int,
    chance: (p) => next() < p,
    pick: (from) => {
      const value = from[int(0, from.length - 1)];
      if (value === undefined) throw new Error('nothing to pick from');
      return value;
    },
  };
}

export const today = '2026-10-05';
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

/** What one area can look like: a published test's measure, and what was counted in class. */
type Topic = {
  area: Area;
  test: string;
  measure: string;
  scale: 'ss' | 't';
  probe: (random: Random, isLow: boolean) => Probe | null;
};
type Probe = {
  instrument: string;
  measure: string;
  value: number;
  unit: string;
  scoreType: string;
  text: string;
  prose: string;
};

function share(instrument: string, measure: string, what: string): Topic['probe'] {
  return (random, isLow) => {
    const whole = random.pick([10, 20, 25, 40, 50]);
    const part = isLow ? random.int(1, Math.floor(whole * 0.6)) : random.int(Math.ceil(whole * 0.9), whole);
    const value = Math.round((100 * part) / whole);
    return {
      instrument,
      measure,
      value,
      unit: '',
      scoreType: 'percent',
      text: `${value}% (${part}/${whole})`,
      prose: `{Name} ${what} ${value}% (${part}/${whole}) of the time`,
    };
  };
}

const topics: readonly Topic[] = [
  {
    area: 'reading_foundational',
    test: 'WIAT-4',
    measure: 'Word Reading',
    scale: 'ss',
    probe: (random, isLow) => {
      const part = isLow ? random.int(0, 5) : random.int(9, 10);
      return {
        instrument: 'Phonics survey',
        measure: random.pick(['vowel teams', 'digraphs', 'silent e', 'consonant blends']),
        value: part,
        unit: '',
        scoreType: 'count',
        text: `${part}/10`,
        prose: `{Name} read vowel-team words correctly in ${part} of 10 trials`,
      };
    },
  },
  {
    area: 'reading_fluency',
    test: 'KTEA-3',
    measure: 'Reading Fluency',
    scale: 'ss',
    probe: (random, isLow) => {
      const value = isLow ? random.int(8, 20) : random.int(190, 210);
      return {
        instrument: 'ORF',
        measure: 'WCPM',
        value,
        unit: 'words correct per minute',
        scoreType: 'rate',
        text: `${value}; accuracy ${isLow ? random.int(70, 92) : 99}%`,
        prose: `{Name} read ${value} words correct per minute`,
      };
    },
  },
  {
    area: 'reading_comprehension',
    test: 'WJ IV ACH',
    measure: 'Passage Comprehension',
    scale: 'ss',
    probe: share('Retell check', 'key ideas retold', 'retold the key ideas'),
  },
  {
    area: 'written_expression',
    test: 'WIAT-4',
    measure: 'Sentence Composition',
    scale: 'ss',
    probe: share('Writing sample', 'words spelled correctly', 'spelled words correctly'),
  },
  {
    area: 'math_computation',
    test: 'KeyMath-3',
    measure: 'Numerical Operations',
    scale: 'ss',
    probe: share('Computation probe', 'subtraction with regrouping', 'solved subtraction problems correctly'),
  },
  {
    area: 'math_problem_solving',
    test: 'WJ IV ACH',
    measure: 'Applied Problems',
    scale: 'ss',
    probe: share('Math check', 'word problems solved', 'solved word problems'),
  },
  {
    area: 'speech',
    test: 'GFTA-3',
    measure: 'Sounds-in-Words',
    scale: 'ss',
    probe: share('Sound probe', '/r/ in words', 'said the r sound correctly'),
  },
  {
    area: 'language',
    test: 'CELF-5',
    measure: 'Receptive Language Index',
    scale: 'ss',
    probe: share('Directions probe', 'followed two-step directions', 'followed two-step directions'),
  },
  {
    area: 'motor',
    test: 'BOT-2',
    measure: 'Fine Manual Control',
    scale: 'ss',
    probe: share('Handwriting sample', 'legible letters', 'wrote legible letters'),
  },
  {
    area: 'social_emotional',
    test: 'SRS-2',
    measure: 'Total',
    scale: 't',
    probe: share('Recess observation', 'responses to peers within 5 s', 'answered peers'),
  },
  {
    area: 'executive_function',
    test: 'BRIEF-2',
    measure: 'Plan/Organize',
    scale: 't',
    probe: share('Assignments', 'turned in complete and on time', 'turned in assignments complete'),
  },
  {
    area: 'behavior',
    test: 'BASC-3',
    measure: 'Conduct Problems',
    scale: 't',
    probe: (random, isLow) => {
      if (!isLow) return null;
      const value = random.int(3, 14);
      return {
        instrument: 'Class exits log',
        measure: 'exits without permission',
        value,
        unit: 'per week',
        scoreType: 'rate',
        text: `${value} per week`,
        prose: `{Name} left class ${value} times per week`,
      };
    },
  },
  {
    area: 'adaptive',
    test: 'ABAS-3',
    measure: 'Practical Domain',
    scale: 'ss',
    probe: share(
      'Lunch routine task analysis',
      'daily living steps done independently',
      'did the steps of the lunch routine independently',
    ),
  },
];

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
