import type { BlockKind } from './content';
import { areaKeys } from './domains';
import type { SectionKey } from './section-list';

/*
 * How the form answers of a section and the parts of an item are asked: in which order, with what control.
 * Labels are messages `ieps.fields.<group>.<path with _ for .>`, choices `ieps.choices.<value>`.
 */

export type FieldDescriptor = Readonly<{
  /** A path into the fields: 'baseline.value'. */
  path: string;
  control: 'text' | 'long_text' | 'number' | 'date' | 'yes_no' | 'choice' | 'area' | 'list' | 'lines';
  choices?: readonly string[];
  /** For `list`: the fields of one entry, and a new entry. */
  entry?: readonly FieldDescriptor[];
  newEntry?: () => Record<string, unknown>;
  /** Shown only while another field has this value. */
  when?: Readonly<{ path: string; is: unknown }>;
}>;

const text = (path: string): FieldDescriptor => ({ path, control: 'text' });
const longText = (path: string): FieldDescriptor => ({ path, control: 'long_text' });
const number = (path: string): FieldDescriptor => ({ path, control: 'number' });
const date = (path: string): FieldDescriptor => ({ path, control: 'date' });
const yesNo = (path: string): FieldDescriptor => ({ path, control: 'yes_no' });
const area = (path: string): FieldDescriptor => ({ path, control: 'area', choices: areaKeys });
const choice = (path: string, choices: readonly string[]): FieldDescriptor => ({
  path,
  control: 'choice',
  choices,
});
const list = (
  path: string,
  entry: readonly FieldDescriptor[],
  newEntry: () => Record<string, unknown>,
): FieldDescriptor => ({
  path,
  control: 'list',
  entry,
  newEntry,
});
const when = (path: string, is: unknown, ...descriptors: FieldDescriptor[]): FieldDescriptor[] =>
  descriptors.map((descriptor) => ({ ...descriptor, when: { path, is } }));

const factor = (name: string, ...followUps: FieldDescriptor[]): FieldDescriptor[] => [
  yesNo(`${name}.answer`),
  ...when(`${name}.answer`, 'yes', longText(`${name}.note`), ...followUps),
];

const postsecondaryAreas = ['education', 'employment', 'independent_living'] as const;

/** The codes of federal educational environments, school age (EDFacts FS002) and preschool (FS089). */
const environmentCodes = [
  'RC80',
  'RC79TO40',
  'RC39',
  'SS',
  'RF',
  'HH',
  'CF',
  'PPPS',
  'REC10YSVCS',
  'REC10YOTHLOC',
  'REC09YSVCS',
  'REC09YOTHLOC',
  'SC',
  'H',
  'SPL',
] as const;

export const sectionDescriptors: Record<SectionKey, readonly FieldDescriptor[]> = {
  strengths_and_family: [
    longText('vision'),
    list('parentConcerns', [longText('text'), text('by'), date('on')], () => ({
      text: '',
      by: '',
      on: null,
      familyNoteId: null,
    })),
    list('contactAttempts', [date('on'), text('method'), text('result')], () => ({
      on: null,
      method: '',
      result: '',
    })),
  ],
  special_factors: [
    ...factor('behavior', longText('behaviorStrategies'), longText('noBehaviorGoalReason')),
    ...factor('limitedEnglish', longText('languageNeeds')),
    ...factor(
      'blindOrVisuallyImpaired',
      yesNo('brailleProvided'),
      longText('brailleNotAppropriateReason'),
      date('brailleEvaluationOn'),
    ),
    ...factor('communication'),
    ...factor(
      'deafOrHardOfHearing',
      longText('deafLanguageAndCommunication'),
      longText('deafDirectCommunication'),
      longText('deafAcademicLevel'),
      longText('deafDirectInstruction'),
    ),
    ...factor(
      'assistiveTechnology',
      longText('assistiveTechnologyItems'),
      text('assistiveTechnologyLocation'),
      yesNo('assistiveTechnologyAtHome'),
    ),
  ],
  present_levels: [
    list(
      'priorGoals',
      [
        longText('text'),
        choice('outcome', ['met', 'progressing', 'not_met', 'discontinued']),
        text('lastDatum'),
        longText('whatWillChange'),
      ],
      () => ({ text: '', outcome: null, lastDatum: '', whatWillChange: '' }),
    ),
  ],
  needs: [
    longText('noAcademicNeedReason'),
    longText('noDevelopmentalNeedReason'),
    longText('noFunctionalNeedReason'),
  ],
  goals: [text('progressSchedule'), number('progressReportsPerYear')],
  services: [],
  accommodations: [longText('noAidsReason'), longText('noPersonnelSupportsReason')],
  participation: [
    yesNo('esy'),
    longText('esyReason'),
    ...when(
      'esy',
      'yes',
      list(
        'esyServices',
        [
          text('name'),
          date('startsOn'),
          date('endsOn'),
          number('timesPerWeek'),
          number('minutesPerSession'),
          text('location'),
        ],
        () => ({
          name: '',
          startsOn: null,
          timesPerWeek: null,
          minutesPerSession: null,
          endsOn: null,
          location: '',
        }),
      ),
    ),
    choice('physicalEducation', ['general', 'specially_designed']),
    choice('transportation', ['none', 'special']),
    ...when(
      'transportation',
      'special',
      text('transportationType'),
      text('transportationEquipment'),
      longText('transportationNeed'),
    ),
    longText('nonacademic'),
  ],
  assessments: [
    list(
      'decisions',
      [
        text('test'),
        text('subject'),
        choice('participation', ['regular', 'with_accommodations', 'alternate']),
        { path: 'accommodations', control: 'lines' },
        longText('accommodationReason'),
        ...when('participation', 'alternate', longText('whyNotRegular'), longText('whyAlternate')),
      ],
      () => ({
        id: crypto.randomUUID(),
        test: '',
        subject: '',
        participation: null,
        accommodations: [],
        accommodationReason: '',
        whyNotRegular: '',
        whyAlternate: '',
      }),
    ),
    longText('noTestsReason'),
    date('alternateNoticeOn'),
    yesNo('alternateCriteriaDocumented'),
  ],
  lre: [
    number('minutesOutsideWeekly'),
    choice('environmentCode', environmentCodes),
    longText('explanation'),
    longText('aidsConsidered'),
    longText('harmfulEffects'),
    yesNo('attendsHomeSchool'),
    ...when('attendsHomeSchool', 'no', longText('notHomeSchoolReason')),
  ],
  transition: [
    longText('educationGoal'),
    longText('employmentGoal'),
    yesNo('independentLiving'),
    ...when('independentLiving', 'yes', longText('independentLivingGoal')),
    ...when('independentLiving', 'no', longText('independentLivingReason')),
    list('assessments', [text('name'), date('on'), text('informs')], () => ({
      name: '',
      on: null,
      informs: '',
    })),
    list('services', [choice('goalArea', postsecondaryAreas), text('text'), text('provider')], () => ({
      goalArea: 'education',
      text: '',
      provider: '',
    })),
    longText('courseOfStudy'),
    longText('agencies'),
    date('updatedOn'),
    longText('rightsStatement'),
    date('rightsInformedOn'),
  ],
};

export const itemDescriptors: Record<
  Exclude<BlockKind, 'heading' | 'paragraph'>,
  readonly FieldDescriptor[]
> = {
  need: [
    area('area'),
    choice('category', ['academic', 'developmental', 'functional']),
    longText('notAddressedReason'),
  ],
  goal: [
    area('area'),
    longText('condition'),
    longText('behavior'),
    choice('direction', ['increase', 'decrease']),
    number('baseline.value'),
    text('baseline.unit'),
    text('baseline.level'),
    date('baseline.on'),
    number('criterion.value'),
    text('criterion.unit'),
    text('criterion.level'),
    text('criterion.consistency'),
    date('targetOn'),
    text('measurement.tool'),
    text('measurement.frequency'),
    number('measurement.timesPerMonth'),
    text('measurement.responsible'),
    choice('kind', ['improvement', 'maintenance']),
    choice('method', ['benchmark', 'national_roi', 'intra_individual', 'team_judgement']),
    longText('derivation'),
    longText('ambitionReason'),
    text('standard'),
    yesNo('linguisticallyAppropriate'),
    choice('postsecondaryArea', postsecondaryAreas),
    list('objectives', [longText('text'), date('by')], () => ({ text: '', by: null })),
  ],
  service: [
    choice('kind', ['special_education', 'related_service']),
    text('name'),
    number('timesPerPeriod'),
    choice('period', ['day', 'week', 'month', 'quarter', 'year']),
    number('minutesPerSession'),
    text('location'),
    yesNo('insideRegularClass'),
    text('providerRole'),
    text('groupSize'),
    date('startsOn'),
    date('endsOn'),
    longText('method'),
  ],
  support: [
    choice('kind', ['accommodation', 'modification', 'supplementary_aid', 'personnel_support']),
    choice('group', ['presentation', 'response', 'setting', 'timing', 'equipment', 'behavior', 'other']),
    text('setting'),
    text('when'),
    text('providedBy'),
    text('frequency'),
    text('location'),
    date('startsOn'),
    date('endsOn'),
    yesNo('isAssistiveTechnology'),
    yesNo('isBehaviorSupport'),
  ],
};
