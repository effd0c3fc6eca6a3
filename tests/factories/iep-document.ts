import type { CheckContext } from '@/lib/compliance/facts';
import { iepDocumentSchema, type DocumentBlockOf, type IepDocument } from '@/lib/ieps/document';
import type { SectionKey } from '@/lib/ieps/section-list';
import { decisions, goals, heading, needs, paragraph, services, supports, testId } from './plan-items';

/*
 * A small, complete plan in which every draft rule is satisfied: a reader in grade 3, checked on
 * `cleanToday`. Tests take a copy and change one thing. The student is fictional.
 */

export const cleanToday = '2026-10-05';

export const cleanContext: CheckContext = {
  today: cleanToday,
  otherNames: ['Tobias Quill', 'Tobias', '90417'],
  drafting: { coveredWriters: ['Gemini, test'] },
};

/** A fresh copy each time: tests may change it. */
export function cleanDocument(): IepDocument {
  return iepDocumentSchema.parse({
    schemaVersion: 1,
    district: {
      name: 'Alder Valley Unified',
      state: 'CA',
      stateConfig: { allowedTestAccommodations: ['Text-to-speech'] },
    },
    student: {
      id: testId(90),
      givenName: 'Marisol',
      familyName: 'Vance',
      preferredName: null,
      birthDate: '2018-01-12',
      grade: '3',
      disabilityCategory: 'SLD',
      homeLanguage: 'en',
      englishLearner: false,
      schoolName: 'Alder Elementary',
      schoolWeekMinutes: 1800,
      lastEvaluationOn: '2025-11-18',
      lastAnnualReviewOn: '2025-10-06',
    },
    iep: {
      id: testId(91),
      kind: 'annual',
      startsOn: '2026-10-05',
      endsOn: '2027-10-04',
      meetingOn: '2026-10-05',
    },
    evidence: [
      {
        id: testId(92),
        kind: 'score',
        area: 'reading_fluency',
        name: 'Oral reading, grade 3',
        text: '41 words correct per minute',
        value: 41,
        unit: 'words correct per minute',
        on: '2026-09-21',
      },
      {
        id: testId(93),
        kind: 'observation',
        area: 'executive_function',
        name: 'Independent reading tasks',
        text: 'Finished 4 of 10',
        value: 4,
        unit: 'tasks of 10',
        on: '2026-09-24',
      },
    ],
    documents: [{ id: testId(94), title: 'Evaluation report', on: '2025-11-18' }],
    sections: cleanSections(),
  });
}

function cleanSections() {
  return {
    strengths_and_family: {
      fields: {
        parentConcerns: [{ text: 'I want her to read on her own.', by: 'Mother', on: '2026-09-28' }],
      },
      blocks: [paragraph('Marisol tells detailed stories and keeps trying.')],
    },
    special_factors: { fields: specialFactors(), blocks: [] },
    present_levels: {
      fields: {
        priorGoals: [
          {
            text: 'Read 60 words correct per minute.',
            outcome: 'progressing',
            lastDatum: '52 words, May 2026',
          },
        ],
      },
      blocks: [
        heading('reading_fluency'),
        paragraph(
          'Marisol reads 41 words correct per minute in grade 3 passages; 83 is typical for grade 3 in fall.',
        ),
        heading('executive_function'),
        paragraph('Marisol finishes 4 of 10 independent reading tasks.'),
        heading('impact'),
        paragraph('Because reading is slow, Marisol cannot finish grade 3 science texts alone.'),
      ],
    },
    needs: { fields: { noDevelopmentalNeedReason: 'Speech and movement are typical.' }, blocks: needs() },
    goals: { fields: { progressSchedule: 'With report cards', progressReportsPerYear: 4 }, blocks: goals() },
    services: { fields: {}, blocks: services() },
    accommodations: { fields: {}, blocks: supports() },
    participation: {
      fields: {
        esy: 'no',
        esyReason: 'Skills held over the last two breaks.',
        physicalEducation: 'general',
        transportation: 'none',
        nonacademic: 'Takes part in lunch, recess and the drawing club without support.',
      },
      blocks: [],
    },
    assessments: { fields: { decisions: decisions() }, blocks: [] },
    lre: {
      fields: {
        minutesOutsideWeekly: 225,
        explanation: 'Apart for 225 minutes a week of reading instruction.',
        aidsConsidered: 'Read-aloud and partner reading in class were tried, but did not teach decoding.',
        harmfulEffects: 'Missing part of class reading was considered.',
        environmentCode: 'RC80',
        attendsHomeSchool: 'yes',
      },
      blocks: [],
    },
    transition: { fields: {}, blocks: [] },
  };
}

function specialFactors() {
  const no = { answer: 'no', note: '' };
  return {
    behavior: no,
    limitedEnglish: no,
    blindOrVisuallyImpaired: no,
    communication: no,
    deafOrHardOfHearing: no,
    assistiveTechnology: no,
  };
}

/** The item of a plan with this id and kind. Throws when there is none. */
export function blockOf<K extends DocumentBlockOf<'need' | 'goal' | 'service' | 'support'>['kind']>(
  document: IepDocument,
  kind: K,
  id: string,
): DocumentBlockOf<K> {
  const isWanted = (block: { kind: string; id: string }): block is DocumentBlockOf<K> =>
    block.kind === kind && block.id === id;
  for (const { blocks } of Object.values(document.sections)) {
    for (const block of blocks) if (isWanted(block)) return block;
  }
  throw new Error(`the plan has no ${kind} ${id}`);
}

/** Takes every block of one kind out of a section. */
export function dropBlocks(document: IepDocument, key: SectionKey, kind: string): void {
  const section = document.sections[key];
  section.blocks = section.blocks.filter((block) => block.kind !== kind);
}
