import { describe, expect, it } from 'vitest';
import { blockOf } from '@/tests/factories/iep-document';
import { findingsOf } from '@/tests/factories/check';
import { cleanIds } from '@/tests/factories/plan-items';

describe('PV-03, drafted text', () => {
  const drafted = (writer: string, origin: 'ai' | 'edited' | 'human' = 'ai', context = {}) =>
    findingsOf(
      'PV-03',
      (plan) => {
        const [sentence] = blockOf(plan, 'need', cleanIds.need).sentences;
        Object.assign(sentence ?? {}, { origin, writer });
      },
      context,
    );

  it('is by a writer the agreement covers, or by the composer inside the product', () => {
    expect(drafted('Gemini, test')).toEqual([]);
    expect(drafted('Built-in composer, no AI model')).toEqual([]);
    expect(drafted('Other, model x', 'human')).toEqual([]);
  });
  it('is an error by any other, edited or not', () => {
    expect(drafted('Other, model x')).toMatchObject([
      { messageKey: 'PV-03_drafted', severity: 'error', blockId: cleanIds.need, fix: 'remove' },
    ]);
    expect(drafted('Other, model x', 'edited')).toHaveLength(1);
  });
  it('is asked about when nobody says what is covered', () => {
    expect(drafted('Gemini, test', 'ai', { drafting: undefined })).toMatchObject([
      { messageKey: 'PV-03_confirm', severity: 'info' },
    ]);
  });
});
