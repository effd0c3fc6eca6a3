/**
 * The headings of a plan laid out to be read, in the order of the federal model form: what 34 CFR 300.320 names, in
 * its order, then what 300.324 adds. A state's form may order and title them in another way.
 */
export const planSectionKeys = [
  'strengths',
  'present_levels',
  'needs',
  'goals',
  'progress',
  'services',
  'accommodations',
  'lre',
  'placement',
  'nonacademic',
  'assessments',
  'transition',
  'rights_transfer',
  'esy',
  'physical_education',
  'transportation',
  'special_factors',
  'behavior_plan',
  'family',
] as const;
export type PlanSectionKey = (typeof planSectionKeys)[number];

/** The law each section answers. */
export const planSectionCites = {
  strengths: '34 CFR 300.324(a)(1)(i)',
  present_levels: '34 CFR 300.320(a)(1)',
  needs: '34 CFR 300.324(a)(1)(iv)',
  goals: '34 CFR 300.320(a)(2)',
  progress: '34 CFR 300.320(a)(3)',
  services: '34 CFR 300.320(a)(4), (a)(7)',
  accommodations: '34 CFR 300.320(a)(4), (a)(6)',
  lre: '34 CFR 300.320(a)(5)',
  placement: '34 CFR 300.114 to 300.116',
  nonacademic: '34 CFR 300.107, 300.117',
  assessments: '34 CFR 300.320(a)(6)',
  transition: '34 CFR 300.320(b)',
  rights_transfer: '34 CFR 300.320(c)',
  esy: '34 CFR 300.106',
  physical_education: '34 CFR 300.108',
  transportation: '34 CFR 300.34(c)(16)',
  special_factors: '34 CFR 300.324(a)(2)',
  behavior_plan: '34 CFR 300.324(a)(2)(i)',
  family: '34 CFR 300.324(a)(1)(ii)',
} as const satisfies Record<PlanSectionKey, string>;
