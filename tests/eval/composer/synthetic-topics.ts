import type { Area } from '@/lib/ieps/domains';
import type { Random } from './random';

/** What one area can look like: a published test's measure, and what was counted in class. */
export type Topic = {
  area: Area;
  test: string;
  measure: string;
  scale: 'ss' | 't';
  probe: (random: Random, isLow: boolean) => Probe | null;
};
export type Probe = {
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

export const topics: readonly Topic[] = [
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
