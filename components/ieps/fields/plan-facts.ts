'use client';

import { createContext, use } from 'react';
import type { NoteForStaff } from '@/lib/families/queries';
import type { IepForEditing } from '@/lib/ieps/queries';
import type { PlanSuggestions } from '@/lib/ieps/option-lists';
import type { SectionKey } from '@/lib/ieps/section-list';
import type { StoredSection } from '@/lib/ieps/section-read';

/** What a form needs to know of the rest of the plan: answers of other sections, the student, the state. */
export type PlanFacts = Readonly<{
  student: Pick<IepForEditing['student'], 'firstName' | 'grade' | 'schoolWeekMinutes'>;
  startsOn: IepForEditing['startsOn'];
  endsOn: IepForEditing['endsOn'];
  scores: IepForEditing['scores'];
  state: IepForEditing['state'];
  kind: IepForEditing['kind'];
  /** The sections as they were saved last. */
  sections: ReadonlyMap<SectionKey, StoredSection>;
  suggestions: PlanSuggestions;
  /** What the family wrote about the plan. */
  notes: readonly NoteForStaff[];
  timeZone: string;
}>;

const context = createContext<PlanFacts | null>(null);

export const PlanFactsProvider = context.Provider;

export function usePlanFacts(): PlanFacts {
  const value = use(context);
  if (!value) throw new Error('A form outside its plan');
  return value;
}

const maxSuggestionLength = 300;

type Around = Readonly<{ notes: readonly NoteForStaff[]; timeZone: string }>;

export function planFactsOf(iep: IepForEditing, stored: readonly StoredSection[], around: Around): PlanFacts {
  const sections = new Map(stored.map((section) => [section.key, section]));
  const inClass = (sections.get('accommodations')?.blocks ?? []).flatMap((block) =>
    block.kind === 'support' && block.fields.kind === 'accommodation'
      ? block.sentences.map(({ text }) => text).join(' ')
      : [],
  );
  const usedInClass = inClass.filter((text) => text !== '' && text.length <= maxSuggestionLength);
  const { allowedTestAccommodations: allowed } = iep.state;
  return {
    student: iep.student,
    startsOn: iep.startsOn,
    endsOn: iep.endsOn,
    scores: iep.scores,
    state: iep.state,
    kind: iep.kind,
    sections,
    ...around,
    suggestions: allowed ? { test_accommodations: [...usedInClass, ...allowed] } : {},
  };
}
