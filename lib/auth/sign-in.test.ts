import { describe, expect, it } from 'vitest';
import { delayMs } from './sign-in';

describe('delayMs', () => {
  it('lets slips pass and slows a guesser down, never past four seconds', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 50].map(delayMs)).toEqual([
      0, 0, 0, 250, 500, 1000, 2000, 4000, 4000, 4000,
    ]);
  });
});
