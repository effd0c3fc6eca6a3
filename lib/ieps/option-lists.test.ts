import { describe, expect, it } from 'vitest';
import { blockInputSchema } from './content';
import { emptyItem } from './empty-item';
import { suggestionsFor, supportOptionsFor } from './option-lists';

describe('words to choose', () => {
  it('are the fixed list, or that of the plan in its place, each once', () => {
    expect(suggestionsFor('service_locations')).toContain('Therapy room');
    expect(suggestionsFor('test_accommodations', { test_accommodations: ['A', 'B', 'A'] })).toEqual([
      'A',
      'B',
    ]);
    expect(suggestionsFor('providers', { test_accommodations: ['A'] })).not.toContain('A');
  });

  it('are those of the kind and group a support has', () => {
    const timing = supportOptionsFor({ kind: 'accommodation', group: 'timing' });
    expect(timing.map(({ words }) => words)).toContain('Frequent breaks');
    expect(timing.every(({ group }) => group === 'timing')).toBe(true);
    const kinds = new Set(supportOptionsFor({ kind: null, group: 'other' }).map(({ kind }) => kind));
    expect(kinds.size).toBe(4);
    expect(
      supportOptionsFor({ kind: 'modification', group: 'timing' }).every(
        ({ kind }) => kind === 'modification',
      ),
    ).toBe(true);
  });

  it('give a support a kind and group that the plan can keep', () => {
    for (const { kind, group, words } of supportOptionsFor({ kind: null, group: 'other' })) {
      const item = emptyItem('support', crypto.randomUUID());
      const parsed = blockInputSchema.safeParse({ ...item, fields: { ...item.fields, kind, group } });
      expect(parsed.success, words).toBe(true);
    }
  });
});
