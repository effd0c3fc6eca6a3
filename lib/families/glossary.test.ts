import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glossaryTerms, markTerms } from './glossary';

const termsOf = (text: string) => markTerms(text).flatMap(({ term }) => term ?? []);

describe('marking jargon', () => {
  it('finds each term once, in either language and any case', () => {
    expect(termsOf('The IEP says 41 words correct per minute (WCPM), the 12th percentile, SS 77.')).toEqual([
      'iep',
      'wcpm',
      'percentile',
      'standard_score',
    ]);
    expect(termsOf('Baseline and baseline; related services')).toEqual(['baseline', 'related_service']);
    expect(termsOf('41 palabras correctas por minuto, línea de base')).toEqual(['wcpm', 'baseline']);
  });

  it('leaves ordinary words alone', () => {
    expect(termsOf('She says yes; a bip, the recipes, class 4, Mississippi, bibs and lre')).toEqual([]);
  });

  it('never changes a text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('IEP', 'LRE ', 'SS 7', ' baseline', 'x', 'ñ', ' ')), (words) => {
        const text = words.join('');
        expect(
          markTerms(text)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('has a meaning for every term in both languages', async () => {
    for (const locale of ['en', 'es']) {
      const file = path.resolve(import.meta.dirname, `../../messages/${locale}/family.json`);
      const { terms } = JSON.parse(await readFile(file, 'utf8'));
      for (const term of glossaryTerms) {
        expect(terms[term]?.name, `${locale} ${term}`).toMatch(/\S/);
        expect(terms[term]?.text, `${locale} ${term}`).toMatch(/\S/);
      }
    }
  });
});
