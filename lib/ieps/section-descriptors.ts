import { behaviorFunctions, environmentCodes, placements, postsecondaryAreas } from './field-choices';
import { choice, date, lines, list, longText, number, text, when, yesNo } from './field-descriptor';
import type { FieldDescriptor } from './field-descriptor';
import type { SectionKey } from './section-list';
import { specialFactorDescriptors } from './special-factor-descriptors';

const strengthsAndFamily: readonly FieldDescriptor[] = [
  longText('vision'),
  longText('studentVoice'),
  list('parentConcerns', [longText('text'), text('by'), date('on'), longText('response')], () => ({
    familyNoteId: null,
  })),
  list('contactAttempts', [date('on'), text('method'), text('result')]),
];

const behaviorPlan: readonly FieldDescriptor[] = [
  date('assessmentOn'),
  text('assessmentBy', 'providers'),
  longText('assessmentSummary'),
  list('targets', [
    text('name'),
    longText('definition'),
    text('baseline'),
    choice('function', behaviorFunctions),
    longText('hypothesis'),
  ]),
  longText('settingEvents'),
  longText('antecedents'),
  longText('prevention'),
  longText('replacement'),
  longText('teaching'),
  longText('reinforcement'),
  longText('response'),
  yesNo('crisisPlanNeeded'),
  ...when('crisisPlanNeeded', 'yes', longText('crisisPlan'), text('crisisPeople')),
  longText('dataCollection'),
  text('responsible', 'providers'),
  date('reviewOn'),
];

const presentLevels: readonly FieldDescriptor[] = [
  list('priorGoals', [
    longText('text'),
    choice('outcome', ['met', 'progressing', 'not_met', 'discontinued']),
    text('lastDatum'),
    longText('whatWillChange'),
  ]),
];

const goals: readonly FieldDescriptor[] = [
  text('progressSchedule'),
  number('progressReportsPerYear'),
  text('progressReportForm'),
  list('reportDates', [text('name'), date('on')]),
];

const participation: readonly FieldDescriptor[] = [
  yesNo('esy'),
  longText('esyFactors'),
  longText('esyReason'),
  ...when(
    'esy',
    'yes',
    list('esyServices', [
      text('name', 'special_education'),
      date('startsOn'),
      date('endsOn'),
      number('timesPerWeek'),
      number('minutesPerSession'),
      text('location', 'service_locations'),
    ]),
  ),
  choice('physicalEducation', ['general', 'specially_designed']),
  ...when('physicalEducation', 'specially_designed', longText('physicalEducationDetail')),
  choice('transportation', ['none', 'special']),
  ...when(
    'transportation',
    'special',
    text('transportationType', 'transportation'),
    text('transportationEquipment'),
    longText('transportationNeed'),
    longText('transportationSupports'),
  ),
  longText('nonacademic'),
  list('activities', [text('name'), yesNo('withPeers'), text('supports')]),
];

const assessments: readonly FieldDescriptor[] = [
  list(
    'decisions',
    [
      text('test'),
      text('subject'),
      choice('level', ['state_test', 'district_test']),
      choice('participation', ['regular', 'with_accommodations', 'alternate']),
      lines('accommodations', 'test_accommodations'),
      longText('accommodationReason'),
      ...when('participation', 'alternate', longText('whyNotRegular'), longText('whyAlternate')),
    ],
    () => ({ id: crypto.randomUUID() }),
  ),
  longText('noTestsReason'),
  date('alternateNoticeOn'),
  yesNo('alternateCriteriaDocumented'),
];

const lre: readonly FieldDescriptor[] = [
  number('minutesOutsideWeekly'),
  choice('environmentCode', environmentCodes),
  longText('explanation'),
  longText('aidsConsidered'),
  longText('harmfulEffects'),
  yesNo('attendsHomeSchool'),
  ...when('attendsHomeSchool', 'no', longText('notHomeSchoolReason')),
  yesNo('placementChanges'),
  list('placementOptions', [
    choice('option', placements),
    yesNo('chosen'),
    longText('reason'),
    longText('harmfulEffects'),
  ]),
];

const transition: readonly FieldDescriptor[] = [
  longText('studentPreferences'),
  list('assessments', [text('name'), date('on'), text('informs')]),
  longText('educationGoal'),
  longText('employmentGoal'),
  yesNo('independentLiving'),
  ...when('independentLiving', 'yes', longText('independentLivingGoal')),
  ...when('independentLiving', 'no', longText('independentLivingReason')),
  list('services', [choice('goalArea', postsecondaryAreas), text('text'), text('provider')], () => ({
    goalArea: 'education',
  })),
  longText('courseOfStudy'),
  list('agencyContacts', [
    text('agency'),
    text('contact'),
    text('services'),
    yesNo('consent'),
    ...when('consent', 'yes', date('consentOn')),
    yesNo('invited'),
  ]),
  longText('agencies'),
  date('updatedOn'),
  longText('rightsStatement'),
  date('rightsInformedOn'),
];

/** The questions of each section, in order. */
export const sectionDescriptors: Record<SectionKey, readonly FieldDescriptor[]> = {
  strengths_and_family: strengthsAndFamily,
  special_factors: specialFactorDescriptors,
  behavior_plan: behaviorPlan,
  present_levels: presentLevels,
  needs: [
    longText('noAcademicNeedReason'),
    longText('noDevelopmentalNeedReason'),
    longText('noFunctionalNeedReason'),
  ],
  goals,
  services: [longText('noRelatedServicesReason')],
  accommodations: [longText('noAidsReason'), longText('noPersonnelSupportsReason')],
  participation,
  assessments,
  lre,
  transition,
};
