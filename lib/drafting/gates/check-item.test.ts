import { describe, expect, it } from 'vitest';
import { gateContext, goal, sentence } from '@/tests/fixtures/drafting/gate-pack';
import { faultOf as fault } from '@/tests/fixtures/drafting/gate-fault';
import type { DraftItem } from '../items';
import { checkItem } from './check-item';

function faults(item: DraftItem): string[] {
  return checkItem(item, gateContext).flatMap(({ gate, passed, detail }) =>
    passed ? [] : [`${gate}: ${detail}`],
  );
}

describe('a grounded sentence', () => {
  it.each([
    ['On 9/21/26, Nadia read a median of 41 words correct per minute with 86 percent accuracy.', ['e1']],
    [
      'On September 21, 2026, oral reading fluency was 41.0 words correct per minute, below the 25th percentile.',
      ['e1'],
    ],
    ['Phonological awareness was 79 on the CTOPP-2, at the 8th percentile.', ['e2']],
    ['Nadia finishes 4 of 10 independent reading tasks and leaves her seat for 12 minutes.', ['e3']],
    ['On the WJ IV in January 2026, decoding of vowel teams improved.', ['p1']],
    ['Nadia’s third grade reading rate is 41.', ['e1']],
  ])('passes every gate: %s', (text, sourceIds) => {
    expect(faults(sentence(text, sourceIds))).toEqual([]);
  });
});

describe('the source gate', () => {
  it('wants at least one source, and only ones that exist', () => {
    expect(fault('source_exists', sentence('Nadia reads slowly.', ['e1']))).toBeNull();
    expect(fault('source_exists', sentence('Nadia reads slowly.', []))).toBe('none');
    expect(fault('source_exists', sentence('Nadia reads slowly.', ['e1', 'e99']))).toBe('e99');
    expect(fault('source_exists', goal({ needIds: ['n7'] }))).toBe('n7');
  });

  it('lets a question cite nothing, but nothing that is not there', () => {
    const question = {
      kind: 'question' as const,
      area: 'other' as const,
      text: 'What is new?',
      derivations: [],
    };
    expect(fault('source_exists', { ...question, sourceIds: [] })).toBeNull();
    expect(fault('source_exists', { ...question, sourceIds: ['e9'] })).toBe('e9');
  });
});

describe('the number gate', () => {
  it.each([
    ['Nadia read 410 words correct per minute.', '410'],
    ['Nadia read 4.1 words correct per minute.', '4.1'],
    ['Nadia read 41% of the words.', '41%'],
    ['Accuracy was 68 percent.', '68 percent'],
    ['On 9/12/2026 she read 41 words correct per minute.', '9/12/2026'],
    ['In August 2026 she read 41 words correct per minute.', 'August 2026'],
    ['She read 41 words for eleven minutes.', 'eleven'],
  ])('flags %s', (text, found) => {
    expect(fault('number', sentence(text, ['e1']))).toBe(found);
  });

  it('tells the 53rd from the 63rd percentile, and a percentile from a score', () => {
    expect(fault('number', sentence('Listening was at the 53rd percentile.', ['e2']))).toBeNull();
    expect(fault('number', sentence('Listening was at the 63rd percentile.', ['e2']))).toBe(
      '63rd percentile',
    );
    expect(fault('number', sentence('Listening was at the 79th percentile.', ['e2']))).toBe(
      '79th percentile',
    );
  });

  it('does not take a limit for a rank', () => {
    expect(fault('number', sentence('Fluency is below the 25th percentile.', ['e1']))).toBeNull();
    expect(fault('number', sentence('Fluency is at the 25th percentile.', ['e1']))).toBe('25th percentile');
    expect(fault('number', sentence('Awareness is below the 8th percentile.', ['e2']))).toBe(
      '8th percentile',
    );
  });

  it('does not read 1/12 as the first of December', () => {
    expect(fault('number', sentence('The test was given on January 12, 2026.', ['p1']))).toBeNull();
    expect(fault('number', sentence('The test was given on 12/1/2026.', ['p1']))).toBe('12/1/2026');
    expect(fault('number', sentence('The test was given on January 12.', ['p1']))).toBeNull();
    expect(fault('number', sentence('The test was given on January 13.', ['p1']))).toBe('January 13');
  });

  it('reads a number only in what is cited', () => {
    expect(fault('number', sentence('Phonological awareness was 79.', ['e1']))).toBe('79');
    expect(fault('number', sentence('Phonological awareness was 79.', ['e1', 'e2']))).toBeNull();
  });

  it('holds a fraction together and a time to its unit', () => {
    expect(fault('number', sentence('She finishes 4/10 of the tasks.', ['e3']))).toBeNull();
    expect(fault('number', sentence('She finishes 4 of 12 tasks.', ['e3']))).toBe('4 of 12');
    expect(fault('number', sentence('She leaves her seat for 12 seconds.', ['e3']))).toBe('12');
  });

  it('marks the place of what it found', () => {
    const text = 'Nadia read 410 words.';
    const [result] = checkItem(sentence(text), gateContext).filter(({ passed }) => !passed);
    expect(text.slice(result?.span?.start, result?.span?.end)).toBe('410');
  });

  it('knows the plan’s own dates and the school week without a source', () => {
    expect(fault('number', sentence('From 10/5/2026 to 10/4/2027, of 1,800 minutes.', ['e1']))).toBeNull();
  });

  it('wants proposed minutes declared', () => {
    const service = {
      kind: 'service',
      text: 'Reading instruction, 45 minutes, 5 times a week.',
      sourceIds: ['e1'],
      linkIds: ['g1'],
      fields: {
        kind: 'special_education',
        name: 'Reading instruction',
        timesPerPeriod: 5,
        period: 'week',
        minutesPerSession: 45,
        location: '',
        insideRegularClass: null,
        providerRole: '',
        groupSize: '',
        startsOn: null,
        endsOn: null,
        method: '',
      },
    } as const satisfies Partial<DraftItem>;
    expect(fault('number', { ...service, sourceIds: ['e1'], linkIds: ['g1'], derivations: [] })).toBe('45');
    const derivations = [
      { value: '45 minutes', from: 'a starting point for the team' },
      { value: '5', from: 'a starting point for the team' },
    ];
    expect(fault('number', { ...service, sourceIds: ['e1'], linkIds: ['g1'], derivations })).toBeNull();
  });
});

describe('the derivation gate', () => {
  const gap = (from: string) => ({
    ...sentence('She reads 18 words per minute fewer than the norm.'),
    derivations: [{ value: '18', from }],
  });
  it('wants a worked-out fact to start from cited numbers', () => {
    expect(fault('derivation', gap('59 - 41 = 18'))).toBeNull();
    expect(fault('number', gap('59 - 41 = 18'))).toBeNull();
    expect(fault('derivation', gap('my experience'))).toBe('18');
    expect(fault('derivation', gap(''))).toBe('18');
    expect(fault('derivation', gap('70 - 52'))).toBe('18');
  });

  it('knows the landmarks of a scale, and nothing else of it', () => {
    const average = (value: string) => ({
      ...sentence(`Standard scores from ${value} are average for phonological awareness.`, ['e2']),
      derivations: [{ value, from: 'average range of standard scores' }],
    });
    expect(fault('derivation', average('90 to 109'))).toBeNull();
    expect(fault('derivation', average('60 to 63'))).toBe('60 to 63');
  });
});

describe('the instrument gate', () => {
  it('wants the test and its edition in what is cited', () => {
    expect(fault('instrument', sentence('The CTOPP-2 shows weak awareness.', ['e2']))).toBeNull();
    expect(fault('instrument', sentence('The CTOPP shows weak awareness.', ['e2']))).toBeNull();
    expect(fault('instrument', sentence('The CTOPP-3 shows weak awareness.', ['e2']))).toBe('CTOPP-3');
    expect(fault('instrument', sentence('The WISC-V shows weak awareness.', ['e2']))).toBe('WISC-V');
    expect(fault('instrument', sentence('The CTOPP-2 shows weak awareness.', ['e1']))).toBe('CTOPP-2');
  });

  it('knows a test by its long name, and words of the trade are no tests', () => {
    expect(fault('instrument', sentence('The WJ IV was given.', ['p1']))).toBeNull();
    expect(fault('instrument', sentence('The WJ III was given.', ['p1']))).toBe('WJ III');
    expect(fault('instrument', sentence('The Vineland-3 was given.', ['p1']))).toBe('Vineland-3');
    expect(fault('instrument', sentence('Under the IDEA, her IEP lists OT and 41 WCPM.', ['e1']))).toBeNull();
  });
});

describe('the name gates', () => {
  it.each([
    ['Nadia reads with Priya Raman.', 'Priya Raman'],
    ['Nadia reads with Priya.', 'Priya'],
    ['Nadia reads better than PRIYA.', 'PRIYA'],
    ['Grace Hill sits beside her.', 'Grace Hill'],
    ['Nadia Okello reads slowly.', 'Nadia Okello'],
  ])('another student is found, even when a source names them: %s', (text, found) => {
    expect(fault('other_student', sentence(text, ['p1']))).toBe(found);
  });

  it.each([
    'Nadia Quintero reads with Rosario.',
    'Nadia reads with grace up the hill.',
    'The Woodcock-Johnson IV was given.',
    'Ms. Fairley teaches at Juniper Bend Elementary.',
  ])('the student, the family, staff and words are not: %s', (text) => {
    expect(fault('other_student', sentence(text, ['p1']))).toBeNull();
  });

  it('finds a person who is in no record and no source', () => {
    expect(fault('unknown_name', sentence('Mr. Abernathy says she reads slowly.'))).toBe('Abernathy');
    expect(fault('unknown_name', sentence('She reads slowly with Octavia in class.'))).toBe('Octavia');
    expect(fault('unknown_name', sentence('Octavia Brandt hears her read.'))).toBe('Octavia');
    expect(
      fault('unknown_name', sentence('Dr. Ellery and Ms. Fairley heard her in Spanish on Monday.')),
    ).toBeNull();
    expect(fault('unknown_name', sentence('Specially Designed Instruction starts in October.'))).toBeNull();
  });
});

describe('the copy gate', () => {
  const source = 'Her rate dropped on long passages with unfamiliar words and few pictures to lean on';
  it('allows twelve words in a row and flags thirteen', () => {
    const run = (count: number) => source.split(' ').slice(0, count).join(' ');
    expect(fault('copied', sentence(`${run(12)}.`, ['p1']))).toBeNull();
    expect(fault('copied', sentence(`${run(13)}.`, ['p1']))).toBe('13');
    expect(fault('copied', sentence(`${run(6)}.`, ['p1']), { maxCopiedWords: 5 })).toBe('6');
  });

  it('does not count numbers or words in quotation marks', () => {
    expect(
      fault(
        'copied',
        sentence('Three probes 38 / 41 / 44, median 41 words correct per minute; accuracy 86%.', ['e1']),
      ),
    ).toBeNull();
    expect(fault('copied', sentence(`The report says: “${source}.”`, ['p1']))).toBeNull();
  });
});

describe('the direction and negation gates', () => {
  it('flag above for below, and improved for dropped', () => {
    expect(
      fault('direction', sentence('Fluency is above the 25th percentile for fall of grade 3.', ['e1'])),
    ).toBe('above');
    expect(
      fault('direction', sentence('Fluency is below the 25th percentile for fall of grade 3.', ['e1'])),
    ).toBeNull();
    expect(
      fault('direction', sentence('Her rate improved on long passages with unfamiliar words.', ['p1'])),
    ).toBe('improved');
    expect(fault('direction', sentence('Decoding of vowel teams improved since spring.', ['p1']))).toBeNull();
  });

  it('flag what a source denies, and what it does not deny', () => {
    expect(fault('negation', sentence('Nadia reads the science text alone.', ['e3']))).toBe('reads');
    expect(fault('negation', sentence('Nadia cannot read the science text alone.', ['e3']))).toBeNull();
    expect(fault('negation', sentence('Nadia never joins a science talk.', ['e3']))).toBe('joins');
  });
});

describe('the support gate', () => {
  it('passes a paraphrase and flags what the source does not speak of', () => {
    expect(
      fault('support', sentence('She cannot read her science text without a partner.', ['e3'])),
    ).toBeNull();
    expect(
      fault('support', sentence('She hits classmates during recess and destroys furniture.', ['e3'])),
    ).toBe('0.00');
  });

  it('flags a true sentence that cites the wrong source', () => {
    expect(fault('support', sentence('She copies answers from a partner.', ['e2']))).toBe('0.00');
  });
});
