import { readingMedia } from './field-choices';
import { choice, date, list, longText, text, when, yesNo, type FieldDescriptor } from './field-descriptor';

const factor = (name: string, ...followUps: FieldDescriptor[]): FieldDescriptor[] => [
  yesNo(`${name}.answer`),
  ...when(`${name}.answer`, 'yes', longText(`${name}.note`), ...followUps),
];

/** 34 CFR 300.324(a)(2): a question each, and what a "yes" asks further. */
export const specialFactorDescriptors: readonly FieldDescriptor[] = [
  ...factor('behavior', longText('behaviorStrategies'), longText('noBehaviorGoalReason')),
  ...factor('limitedEnglish', longText('languageNeeds')),
  ...factor(
    'blindOrVisuallyImpaired',
    date('brailleEvaluationOn'),
    choice('readingMedia', readingMedia),
    longText('brailleEvaluationSummary'),
    longText('brailleFutureNeeds'),
    yesNo('brailleProvided'),
    longText('brailleInstruction'),
    longText('brailleNotAppropriateReason'),
  ),
  ...factor('communication', text('communicationMode'), longText('communicationSupports')),
  ...factor(
    'deafOrHardOfHearing',
    text('deafCommunicationMode'),
    longText('deafLanguageAndCommunication'),
    longText('deafDirectCommunication'),
    longText('deafAcademicLevel'),
    longText('deafFullRange'),
    longText('deafDirectInstruction'),
    longText('hearingDeviceChecks'),
  ),
  ...factor(
    'assistiveTechnology',
    longText('assistiveTechnologyItems'),
    text('assistiveTechnologyLocation'),
    list('assistiveTechnologyTrials', [text('item'), date('on'), text('where'), text('result')]),
    longText('assistiveTechnologyTraining'),
    yesNo('assistiveTechnologyAtHome'),
    longText('assistiveTechnologyHomeUse'),
  ),
];
