/* Who is at a meeting and what it is for, free of the schema library: also for the browser. */

/** 300.321(a)(1) to (7), (b)(3), (f), 300.322(e). */
export const teamRoles = [
  'parent',
  'general_education_teacher',
  'special_education_teacher',
  'agency_representative',
  'evaluation_interpreter',
  'student',
  'related_service_provider',
  'transition_agency',
  'part_c_coordinator',
  'language_interpreter',
  'other',
] as const;

export const meetingPurposes = [
  'initial',
  'annual',
  'reevaluation',
  'amendment',
  'transition',
  'esy',
  'manifestation',
  'transfer',
  'exit',
  'interim',
] as const;
