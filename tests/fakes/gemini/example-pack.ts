import { packSchema, type EvidencePack } from '@/lib/drafting/pack';

/** A pack of a made-up student as a remote model is given it, names replaced. */
export function examplePack(change: Partial<EvidencePack> = {}): EvidencePack {
  return {
    ...packSchema.parse({
      section: 'present_levels',
      today: '2026-10-05',
      student: {
        name: '[STUDENT]',
        grade: '3',
        ageYears: 8,
        disabilityCategory: 'SLD',
        englishLearner: true,
        homeLanguage: 'es',
        schoolWeekMinutes: 1800,
      },
      iep: { kind: 'annual', startsOn: '2026-10-05', endsOn: '2027-10-04' },
      instructionalWeeks: 32,
      entries: [
        {
          id: 'e1',
          kind: 'evidence',
          label: 'ORF grade 3, 2026-09-21',
          text: 'Three probes: 38, 41 and 44 words correct per minute, median 41; accuracy 86%.',
          on: '2026-09-21',
          evidenceKind: 'score',
          area: 'reading_fluency',
          instrument: 'ORF',
          measure: 'oral reading fluency',
          scoreType: 'rate',
          value: 41,
          unit: 'words correct per minute',
          level: 'grade 3 passages',
        },
        {
          id: 'e2',
          kind: 'evidence',
          label: 'WJ IV ACH, 2025-11-04',
          text: 'Basic Reading Skills, standard score 76, 5th percentile.',
          on: '2025-11-04',
          evidenceKind: 'score',
          area: 'reading_foundational',
          instrument: 'WJ IV ACH',
          measure: 'Basic Reading Skills',
          scoreType: 'standard_score',
          value: 76,
          percentile: 5,
        },
        {
          id: 'e3',
          kind: 'evidence',
          label: 'teacher input, 2026-09-28',
          text: 'Joins every science talk; finishes 4 of 10 independent reading tasks.',
          on: '2026-09-28',
          evidenceKind: 'teacher_input',
          area: 'reading_comprehension',
        },
        {
          id: 'e4',
          kind: 'evidence',
          label: 'strength, 2026-09-28',
          text: 'Tells detailed stories in Spanish and English and loves drawing animals.',
          on: '2026-09-28',
          evidenceKind: 'strength',
        },
      ],
      plan: [{ id: 'n1', kind: 'need', area: 'reading_fluency', text: 'Reads connected text slowly.' }],
      alreadyWritten: [],
    }),
    ...change,
  };
}

export function promptFor(pack: EvidencePack): string {
  return `<pack>${JSON.stringify(pack)}</pack>`;
}
