import { describe, expect, it } from 'vitest';
import { homeLanguageLabel, homeLanguages, languageName } from './languages';

describe('home languages', () => {
  it('keeps the English name and shows it in the reader’s language', () => {
    expect(homeLanguages('es')).toContainEqual({ name: 'Spanish', label: 'Español' });
    expect(homeLanguageLabel('Vietnamese', 'es')).toBe('Vietnamita');
  });

  it('leaves a language that is not in the list as it was written', () => {
    expect(homeLanguageLabel('Mixteco bajo', 'en')).toBe('Mixteco bajo');
  });

  it('offers each language once', () => {
    const names = homeLanguages('en').map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(40);
  });

  it('writes a tag as a heading', () => {
    expect(languageName('en', 'es')).toBe('Inglés');
  });
});
