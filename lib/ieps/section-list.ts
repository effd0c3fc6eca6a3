/*
 * The sections of a plan without their schemas: also for the browser, where a schema library would be most of
 * a page's weight.
 */

/** The sections of a plan, in order, and the blocks they hold. */
export const sectionList = {
  strengths_and_family: {
    blocks: ['paragraph'],
    cite: '34 CFR 300.324(a)(1)(i)-(ii)',
    draftable: true,
  },
  special_factors: {
    blocks: [],
    cite: '34 CFR 300.324(a)(2)',
    draftable: false,
  },
  behavior_plan: {
    blocks: [],
    cite: '34 CFR 300.324(a)(2)(i), 300.530(f)',
    draftable: false,
  },
  present_levels: {
    blocks: ['heading', 'paragraph'],
    cite: '34 CFR 300.320(a)(1)',
    draftable: true,
  },
  needs: { blocks: ['need'], cite: '34 CFR 300.324(a)(1)(iv)', draftable: true },
  goals: { blocks: ['goal'], cite: '34 CFR 300.320(a)(2)-(3)', draftable: true },
  services: {
    blocks: ['service'],
    cite: '34 CFR 300.320(a)(4), (a)(7)',
    draftable: true,
  },
  accommodations: {
    blocks: ['support'],
    cite: '34 CFR 300.320(a)(4), (a)(6)',
    draftable: true,
  },
  participation: {
    blocks: [],
    cite: '34 CFR 300.106 to 300.108',
    draftable: false,
  },
  assessments: {
    blocks: [],
    cite: '34 CFR 300.320(a)(6)',
    draftable: false,
  },
  lre: { blocks: [], cite: '34 CFR 300.320(a)(5), 300.114 to 300.116', draftable: false },
  transition: {
    blocks: [],
    cite: '34 CFR 300.320(b)-(c)',
    draftable: false,
  },
} as const satisfies Record<
  string,
  {
    blocks: readonly ('heading' | 'paragraph' | 'need' | 'goal' | 'service' | 'support')[];
    cite: string;
    draftable: boolean;
  }
>;

export type SectionKey = keyof typeof sectionList;

export function isSectionKey(value: string): value is SectionKey {
  return Object.hasOwn(sectionList, value);
}

export const sectionKeys = Object.keys(sectionList).filter(isSectionKey);
