import type { WordingRules } from '../../rule-group';
import { finishedText, ownText } from './document';
import { observable, singleSkill, studentOutcome, whatOf } from './goals';
import { properReasons, triedFirst } from './placement';
import { jargon, judgements } from './plain-words';
import { comparisons, impact } from './present-levels';
import { measuredProgress } from './progress';
import { individualEsy, namedMethod, usableSupports } from './services';
import { afterHighSchool } from './transition';

/** The rules that read the wording. A word can mislead them: what they say is a reason to look again. */
export const wordingRules = {
  'DOC-05': ownText,
  'DOC-07': finishedText,
  'PL-03': impact,
  'PL-07': comparisons,
  'PL-08': jargon,
  'PL-09': judgements,
  'GO-02': observable,
  'GO-15': singleSkill,
  'GO-16': whatOf,
  'GO-19': studentOutcome,
  'SV-09': namedMethod,
  'SV-13': individualEsy,
  'SV-17': usableSupports,
  'LR-02': triedFirst,
  'LR-03': properReasons,
  'PR-02': measuredProgress,
  'TR-03': afterHighSchool,
} as const satisfies WordingRules;
