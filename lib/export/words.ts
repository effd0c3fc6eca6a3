/** Words by full key, as `getTranslations()` without a namespace gives them. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

/** The language of a rendering and its words. */
export type Wording = Readonly<{ words: Words; locale: string }>;
