import { describe, expect, it } from 'vitest';
import { formatCitation, isOnlyCitation, parseCitation, sourceCitations } from './citation';

describe('parseCitation', () => {
  it.each([
    ['34 CFR § 300.320(a)(1)', '34 CFR § 300.320(a)(1)'],
    ['34 C.F.R. 300.320(a)(1)', '34 CFR § 300.320(a)(1)'],
    ['300.320 (a) (1)', '34 CFR § 300.320(a)(1)'],
    ['§300.320', '34 CFR § 300.320'],
    ['sec. 300.8(c)(4)(i)(E)', '34 CFR § 300.8(c)(4)(i)(E)'],
    ['34 CFR 300.304–300.311', '34 CFR § 300.304'],
    ['20 USC 1414(d)', '20 U.S.C. § 1414(d)'],
    ['20 U.S.C. § 1414(d)(1)(A)(i)(VIII)(aa)', '20 U.S.C. § 1414(d)(1)(A)(i)(VIII)(aa)'],
    ['section 614(d) of the Act', '20 U.S.C. § 1414(d)'],
    ['IDEA § 602(3)', '20 U.S.C. § 1401(3)'],
  ])('reads %s', (text, wanted) => {
    const citation = parseCitation(text);
    expect(citation && formatCitation(citation)).toBe(wanted);
  });

  it.each(['parental consent', '', 'score of 85', 'page 12'])('finds none in "%s"', (text) => {
    expect(parseCitation(text)).toBeNull();
  });

  it('tells a citation from a question that holds one', () => {
    expect(isOnlyCitation(' § 300.320(a)(1). ')).toBe(true);
    expect(isOnlyCitation('20 U.S.C. 1414(d)')).toBe(true);
    expect(isOnlyCitation('who attends under 300.321')).toBe(false);
    expect(isOnlyCitation('consent')).toBe(false);
  });

  it('names the sources that may hold a place, the closest first', () => {
    const citation = { code: 'usc', section: '1414', path: ['d', '1'] } as const;
    expect(sourceCitations({ ...citation, path: [...citation.path] })).toEqual([
      '20 U.S.C. § 1414(d)(1)',
      '20 U.S.C. § 1414(d)',
      '20 U.S.C. § 1414',
    ]);
  });
});
