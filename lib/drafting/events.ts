import type { SuggestionView } from './suggestion';

/** Why a run failed, as the person is told (keys of the `drafting` messages). */
export const draftFailures = [
  'auth',
  'rate_limited',
  'unavailable',
  'timeout',
  'blocked',
  'truncated',
  'invalid_output',
  'interrupted',
  'unexpected',
] as const;
export type DraftFailure = (typeof draftFailures)[number];

/** What a draft streams to the browser: whole items, never growing partial ones. */
export type DraftEvent =
  | { type: 'status'; runId: string; phase: 'gathering' | 'writing'; writer: string }
  | { type: 'sources'; count: number }
  | { type: 'sentence' | 'question'; suggestion: SuggestionView }
  | { type: 'done'; runId: string; items: number }
  | { type: 'stopped'; runId: string; items: number }
  | { type: 'failed'; runId: string; items: number; code: DraftFailure; retryAfterSeconds: number | null };
