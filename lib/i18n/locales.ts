/** Languages people can choose. */
export const locales = ['en', 'es'] as const;
export type Locale = (typeof locales)[number];

/** A made-up language for tests: English with accents and padding, so that hard-coded words stand out. */
export const pseudoLocale = 'en-XA';
export type AnyLocale = Locale | typeof pseudoLocale;

export const defaultLocale: Locale = 'en';

/** Each language by its own name: the one text that is never translated. */
export const localeNames = { en: 'English', es: 'Español' } as const satisfies Record<Locale, string>;

export const localeCookie = 'locale';

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ps', 'ur', 'yi']);

/** The writing direction of a language tag. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** The best language for an Accept-Language header; the default when none fits. */
export function negotiateLocale(acceptLanguage: string | null | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters
        .map((parameter) => parameter.trim())
        .find((parameter) => parameter.startsWith('q='));
      return { language: tag.split('-')[0] ?? '', weight: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter((choice) => choice.weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { language } of wanted) if (isLocale(language)) return language;
  return defaultLocale;
}
