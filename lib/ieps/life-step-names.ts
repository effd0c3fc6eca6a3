/** The steps a person asks for by name; sharing names the guardians, and the system's own need no one. */
export const askedSteps = [
  'request_review',
  'hold_meeting',
  'reopen',
  'finalise',
  'finalise_by_agreement',
  'sign',
  'activate',
] as const;
export type AskedStep = (typeof askedSteps)[number];
