import { describe, expect, it } from 'vitest';
import { cleanContext, cleanDocument } from '@/tests/factories/iep-document';
import { checkIep } from './engine';

describe('a check', () => {
  it('finds nothing in a complete plan', () => {
    expect(checkIep(cleanDocument(), cleanContext)).toEqual([]);
  });
});
