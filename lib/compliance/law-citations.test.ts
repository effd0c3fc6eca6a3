import { describe, expect, it } from 'vitest';
import { lawCitations } from './law-citations';

describe('a rule’s citation', () => {
  it('opens each place of Part 300', () => {
    expect(lawCitations('34 CFR 300.324(a)(2)(i); 300.530(f)')).toEqual([
      { text: '34 CFR 300.324(a)(2)(i)', citation: '34 CFR § 300.324(a)(2)(i)' },
      { text: '300.530(f)', citation: '34 CFR § 300.530(f)' },
    ]);
  });
  it('opens the statute, and nothing for what is not held', () => {
    expect(lawCitations('I-13 item 6; 20 U.S.C. 1416(a)(3)(B)').map(({ citation }) => citation)).toEqual([
      null,
      '20 U.S.C. § 1416(a)(3)(B)',
    ]);
    for (const text of [
      'practice',
      'Endrew F., 580 U.S. 386 (2017)',
      '34 CFR 99.33',
      '34 CFR 200.2(e)',
      'TX 19 TAC 89.1055(b)',
    ]) {
      expect(lawCitations(text)).toEqual([{ text, citation: null }]);
    }
  });
});
