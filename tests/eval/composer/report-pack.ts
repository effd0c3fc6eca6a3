import { packSchema, type EvidencePack } from '@/lib/drafting/pack';

/** A made-up evaluation report in the layout such reports have, cut into passages as an index would. */
const pages = [
  `PSYCHOEDUCATIONAL EVALUATION
Student: Niko Petrov   Grade: 4   Date of report: 09/22/2026
Reason for referral
Niko was referred because of difficulty reading grade-level text and finishing written work. His teacher reports that he avoids reading aloud. Niko enjoys soccer and science experiments.
Background
Niko lives with his mother and older sister. Vision and hearing screenings were passed in August 2026.`,
  `Cognitive abilities
The Wechsler Intelligence Scale for Children, Fifth Edition (WISC-V) was administered on September 9, 2026.
Composite   Score   Percentile Rank   95% Confidence Interval   Range
Verbal Comprehension Index (VCI)   108   70   100-115   Average
Visual Spatial Index (VSI)   100   50   92-108   Average
Fluid Reasoning Index (FRI)   103   58   96-110   Average
Working Memory Index (WMI)   79   8   73-88   Very Low
Processing Speed Index (PSI)   86   18   79-96   Low Average
Full Scale IQ (FSIQ)   97   42   91-103   Average`,
  `Academic achievement
WIAT-4, administered 9/11/2026
Word Reading 78 7 Very Low
Pseudoword Decoding 75 5 Very Low
Oral Reading Fluency 77 6
Reading Comprehension 90 25 Average
Spelling 74 4
Math Problem Solving 104 61
Numerical Operations 99 47
Niko read three grade 4 passages at a median rate of 52 words correct per minute with 88% accuracy on September 15, 2026. The fall 50th percentile for grade 4 is 94.`,
  `Behavior and attention
BASC-3 Teacher Rating Scales (9/14/2026): Attention Problems T = 66 (At-Risk); Hyperactivity T = 52; Anxiety T = 58; Study Skills T = 36 (At-Risk).
Classroom observation, September 17, 2026: Niko was on task during 58% of intervals in language arts, compared with 86% for two classmates. He completed 3 of 8 written tasks.
Teacher interview: "Niko has great ideas when we talk. He shuts down when I hand him a page of text. When I read the directions to him, he gets right to work."
Parent interview: "He used to love books. Now he says he is stupid. We want him to feel proud again."
Strengths: curious about science; strong vocabulary; cares for younger students.
Recommendations
1. Explicit, structured literacy instruction for 45 minutes daily.
2. Audiobooks for content classes.`,
];
export function reportPack(): EvidencePack {
  return packSchema.parse({
    section: 'needs',
    today: '2026-10-05',
    student: {
      name: 'Niko',
      grade: '4',
      ageYears: 9,
      disabilityCategory: 'SLD',
      englishLearner: false,
      homeLanguage: 'Bulgarian',
      schoolWeekMinutes: 1800,
    },
    iep: { kind: 'initial', startsOn: '2026-10-12', endsOn: '2027-10-11' },
    instructionalWeeks: 32,
    entries: pages.map((text, at) => ({
      id: `p${at + 1}`,
      kind: 'passage',
      label: `Evaluation report, page ${at + 1}`,
      text,
    })),
    plan: [],
    alreadyWritten: [],
  });
}
