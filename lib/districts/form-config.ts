import { z } from 'zod';
import { planSectionKeys } from '@/lib/export/plan-section-keys';

const inBothLanguages = z.strictObject({
  en: z.string().trim().min(1).max(600),
  es: z.string().trim().min(1).max(600),
});
const sectionKey = z.enum(planSectionKeys);

/** How a state's own form differs from the federal model form: order, titles, and statements it adds. */
export const formConfig = {
  /** The sections in the state's order; those not named follow in the order of the federal form. */
  sectionOrder: z.array(sectionKey).max(planSectionKeys.length).default([]),
  sectionTitles: z.partialRecord(sectionKey, inBothLanguages).default({}),
  /** What the state wants said in a section, with the law it rests on. */
  sectionStatements: z
    .array(
      z.strictObject({
        section: sectionKey,
        text: inBothLanguages,
        cite: z.string().trim().max(200).default(''),
      }),
    )
    .max(40)
    .default([]),
} as const;
