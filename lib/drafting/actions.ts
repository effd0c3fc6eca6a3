'use server';

import { action, streamAction } from '@/lib/action';
import { acceptAllSchema, acceptSuggestionSchema, suggestionIdSchema } from '@/lib/ieps/schema';
import { acceptAllSuggestions, acceptSuggestion, rejectSuggestion, restoreSuggestion } from './mutations';
import { runIdSchema, startDraftSchema } from './schema';
import { keepDraftAlive, startDraft, stopDraft } from './run-mutations';

export const draftSectionAction = streamAction({
  name: 'drafting.draft_section',
  audience: 'staff',
  input: startDraftSchema,
  open: startDraft,
});

export const stopDraftAction = action({
  name: 'drafting.stop',
  audience: 'staff',
  input: runIdSchema,
  run: stopDraft,
});

export const keepDraftAliveAction = action({
  name: 'drafting.keep_alive',
  audience: 'staff',
  input: runIdSchema,
  run: keepDraftAlive,
});

export const acceptSuggestionAction = action({
  name: 'drafting.accept',
  audience: 'staff',
  input: acceptSuggestionSchema,
  run: acceptSuggestion,
});

export const acceptAllAction = action({
  name: 'drafting.accept_all',
  audience: 'staff',
  input: acceptAllSchema,
  run: acceptAllSuggestions,
});

export const rejectSuggestionAction = action({
  name: 'drafting.reject',
  audience: 'staff',
  input: suggestionIdSchema,
  run: rejectSuggestion,
});

export const restoreSuggestionAction = action({
  name: 'drafting.restore',
  audience: 'staff',
  input: suggestionIdSchema,
  run: restoreSuggestion,
});
