import type { z } from 'zod';
import { behaviorPlanSchema } from './behavior-plan-fields';
import * as fields from './section-fields';
import { sectionList, type SectionKey } from './section-list';

/** The sections with the schemas of their form answers. */
export const sections = {
  strengths_and_family: { ...sectionList.strengths_and_family, fields: fields.strengthsAndFamilySchema },
  special_factors: { ...sectionList.special_factors, fields: fields.specialFactorsSchema },
  behavior_plan: { ...sectionList.behavior_plan, fields: behaviorPlanSchema },
  present_levels: { ...sectionList.present_levels, fields: fields.presentLevelsSchema },
  needs: { ...sectionList.needs, fields: fields.needsSchema },
  goals: { ...sectionList.goals, fields: fields.goalsSchema },
  services: { ...sectionList.services, fields: fields.servicesSchema },
  accommodations: { ...sectionList.accommodations, fields: fields.accommodationsSchema },
  participation: { ...sectionList.participation, fields: fields.participationSchema },
  assessments: { ...sectionList.assessments, fields: fields.assessmentsSchema },
  lre: { ...sectionList.lre, fields: fields.lreSchema },
  transition: { ...sectionList.transition, fields: fields.transitionSchema },
} as const satisfies Record<SectionKey, { fields: z.ZodType }>;

export type SectionFields<K extends SectionKey> = z.infer<(typeof sections)[K]['fields']>;
