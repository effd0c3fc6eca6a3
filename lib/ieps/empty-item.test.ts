import { describe, expect, it } from 'vitest';
import { blockInputSchema } from './content';
import { emptyItem } from './empty-item';

const id = '01980000-0000-7000-8000-000000000001';
const chosen = {
  need: { area: 'academic_general', category: 'academic' },
  goal: { area: 'academic_general' },
  service: {},
  support: {},
} as const;

describe('emptyItem', () => {
  it.each(['need', 'goal', 'service', 'support'] as const)(
    'is what the schema of a %s makes of nothing',
    (kind) => {
      const parsed = blockInputSchema.parse({ id, kind, fields: chosen[kind], sentences: [] });
      expect(emptyItem(kind, id)).toEqual(parsed);
    },
  );

  it('gives every item parts of its own', () => {
    const [one, other] = [emptyItem('goal', id), emptyItem('goal', id)];
    if (one.kind === 'goal') one.fields.criterion.value = 5;
    expect(other).toEqual(emptyItem('goal', id));
  });
});
