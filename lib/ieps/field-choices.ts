/* The closed lists that answers are chosen from. No schema library here: the editor needs them too. */

/** The codes of federal educational environments, school age (EDFacts FS002) and preschool (FS089). */
export const environmentCodes = [
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

/** The continuum of alternative placements, 34 CFR 300.115, from the regular class outwards. */
export const placements = [
  'regular_class',
  'regular_class_with_aids',
  'regular_class_with_resource',
  'special_class',
  'special_school',
  'home_instruction',
  'hospital_or_institution',
  'other_placement',
] as const;

/** The related services that 34 CFR 300.34(c) names, in its order. The list is not exhaustive. */
export const relatedServices = {
  AUD: '34 CFR 300.34(c)(1)',
  COUN: '34 CFR 300.34(c)(2)',
  EID: '34 CFR 300.34(c)(3)',
  INT: '34 CFR 300.34(c)(4)',
  MED: '34 CFR 300.34(c)(5)',
  OT: '34 CFR 300.34(c)(6)',
  OM: '34 CFR 300.34(c)(7)',
  PCT: '34 CFR 300.34(c)(8)',
  PT: '34 CFR 300.34(c)(9)',
  PSY: '34 CFR 300.34(c)(10)',
  REC: '34 CFR 300.34(c)(11)',
  RC: '34 CFR 300.34(c)(12)',
  NUR: '34 CFR 300.34(c)(13)',
  SW: '34 CFR 300.34(c)(14)',
  SLP: '34 CFR 300.34(c)(15)',
  TRANS: '34 CFR 300.34(c)(16)',
} as const satisfies Record<string, string>;

export type RelatedServiceCode = keyof typeof relatedServices;

function isRelatedServiceCode(value: unknown): value is RelatedServiceCode {
  return typeof value === 'string' && Object.hasOwn(relatedServices, value);
}

export const relatedServiceCodes = Object.keys(relatedServices).filter(isRelatedServiceCode);

/** How a service reaches the student. */
export const deliveries = ['direct', 'co_taught', 'consultation'] as const;

/** What a behavior gets or avoids, as a functional behavioral assessment puts it. */
export const behaviorFunctions = [
  'escape',
  'attention',
  'tangible',
  'sensory',
  'several_functions',
  'unknown_function',
] as const;

export const postsecondaryAreas = ['education', 'employment', 'independent_living'] as const;

/** What a student reads and writes in, for the reading media evaluation of 34 CFR 300.324(a)(2)(iii). */
export const readingMedia = ['print', 'large_print', 'braille', 'print_and_braille', 'auditory'] as const;
