import { z } from 'zod';
import type { EvidenceRow } from '@/lib/evidence/queries';

export const evidenceViews = ['all', 'score', 'observation', 'voices', 'strength'] as const;
export type EvidenceView = (typeof evidenceViews)[number];

/** From the address: `?show=score&upload=received`. Anything unusable falls back. */
export const evidenceSearchSchema = z.object({
  show: z.enum(evidenceViews).catch('all').default('all'),
  upload: z.string().max(40).optional().catch(undefined),
});

const kindsOf = {
  all: null,
  score: ['score'],
  observation: ['observation'],
  voices: ['teacher_input', 'family_input'],
  strength: ['strength'],
} as const satisfies Record<EvidenceView, readonly EvidenceRow['kind'][] | null>;

/** Whether a datum belongs to a view. */
export function isInView(kind: EvidenceRow['kind'], view: EvidenceView): boolean {
  const kinds: readonly EvidenceRow['kind'][] | null = kindsOf[view];
  return kinds === null || kinds.includes(kind);
}
