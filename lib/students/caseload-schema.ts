import { z } from 'zod';
import { clockKinds } from '@/lib/clocks/kinds';
import { environmentCodes } from '@/lib/ieps/field-choices';
import { iepStatuses } from '@/lib/ieps/life';
import { figures } from '@/lib/reports/figures';

/** Which students are shown: all, by what is due, by their plan, asked for a review, with unread family notes. */
export const caseloadViews = ['all', 'late', 'due', 'drafts', 'review', 'opened', 'notes'] as const;
export type CaseloadView = (typeof caseloadViews)[number];

/** A state of a plan, or that the student has no plan being written. */
export const planStates = [...iepStatuses, 'no_open'] as const;

/** After or before which student a page goes on; ordered by date with the day, so that a moved date moves no page. */
const cursor = z.string().regex(/^(?:\d{4}-\d{2}-\d{2}_)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
const optional = <T extends z.ZodType>(schema: T) => schema.nullable().catch(null).default(null);

const shape = {
  search: z.string().trim().max(100).catch('').default(''),
  show: z.enum(caseloadViews).catch('all').default('all'),
  /** With a plan in this state. */
  status: optional(z.enum(planStates)),
  school: optional(z.uuid()),
  /** `show` late or due then speaks of this clock. */
  clock: optional(z.enum(clockKinds)),
  /** The educational environment of the plan in effect; `none` where it states none. */
  environment: optional(z.enum([...environmentCodes, 'none'])),
  /** The students that a figure of the reports counts, and of which reporting year. */
  figure: optional(z.enum(figures)),
  year: optional(z.coerce.number().int().min(2000).max(2100)),
  sort: z.enum(['due', 'name']).catch('due').default('due'),
};

/** What a saved view and an export keep: the filter without the place in the list. */
export const caseloadSelectionSchema = z.object(shape);
export type CaseloadSelection = z.infer<typeof caseloadSelectionSchema>;

/** From the address: `?search=ma&show=due&after=…`. Anything unusable falls back, never an error. */
export const caseloadFilterSchema = z.object({ ...shape, after: optional(cursor), before: optional(cursor) });
export type CaseloadFilter = z.infer<typeof caseloadFilterSchema>;

/** The query of an address that asks for a selection, without what is as usual: `show=due&sort=name`. */
export function selectionQuery(selection: CaseloadSelection): string {
  const usual: Readonly<Record<string, string>> = { show: 'all', sort: 'due' };
  const query = new URLSearchParams();
  for (const key of Object.keys(shape)) {
    const value = selection[key as keyof CaseloadSelection];
    if (value !== null && value !== '' && String(value) !== usual[key]) query.set(key, String(value));
  }
  return query.toString();
}

export function isNarrowed(selection: CaseloadSelection): boolean {
  return selectionQuery({ ...selection, sort: 'due' }) !== '';
}
