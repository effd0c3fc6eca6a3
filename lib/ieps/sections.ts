import type { z } from 'zod';
import * as fields from './fields';

/** The sections of a plan, in order: the schema of their form answers and the blocks they hold. */
export const sections = {
  strengths_and_family: {
    fields: fields.strengthsAndFamilySchema,
    blocks: ['paragraph'],
    cite: '34 CFR 300.324(a)(1)(i)-(ii)',
    draftable: true,
  },
  special_factors: {
    fields: fields.specialFactorsSchema,
    blocks: [],
    cite: '34 CFR 300.324(a)(2)',
    draftable: false,
  },
  present_levels: {
    fields: fields.presentLevelsSchema,
    blocks: ['heading', 'paragraph'],
    cite: '34 CFR 300.320(a)(1)',
    draftable: true,
  },
  needs: { fields: fields.needsSchema, blocks: ['need'], cite: '34 CFR 300.324(a)(1)(iv)', draftable: true },
  goals: { fields: fields.goalsSchema, blocks: ['goal'], cite: '34 CFR 300.320(a)(2)-(3)', draftable: true },
  services: {
    fields: fields.servicesSchema,
    blocks: ['service'],
    cite: '34 CFR 300.320(a)(4), (a)(7)',
    draftable: true,
  },
  accommodations: {
    fields: fields.accommodationsSchema,
    blocks: ['support'],
    cite: '34 CFR 300.320(a)(4), (a)(6)',
    draftable: true,
  },
  participation: {
    fields: fields.participationSchema,
    blocks: [],
    cite: '34 CFR 300.106 to 300.108',
    draftable: false,
  },
  assessments: {
    fields: fields.assessmentsSchema,
    blocks: [],
    cite: '34 CFR 300.320(a)(6)',
    draftable: false,
  },
  lre: { fields: fields.lreSchema, blocks: [], cite: '34 CFR 300.320(a)(5)', draftable: false },
  transition: {
    fields: fields.transitionSchema,
    blocks: [],
    cite: '34 CFR 300.320(b)-(c)',
    draftable: false,
  },
} as const satisfies Record<
  string,
  {
    fields: z.ZodType;
    blocks: readonly ('heading' | 'paragraph' | 'need' | 'goal' | 'service' | 'support')[];
    cite: string;
    draftable: boolean;
  }
>;

export type SectionKey = keyof typeof sections;
export type SectionFields<K extends SectionKey> = z.infer<(typeof sections)[K]['fields']>;

export function isSectionKey(value: string): value is SectionKey {
  return Object.hasOwn(sections, value);
}

export const sectionKeys = Object.keys(sections).filter(isSectionKey);

/** The sections a draft can be asked for, in the order in which one builds on the other. */
export const draftableSectionKeys = sectionKeys.filter((key) => sections[key].draftable);
